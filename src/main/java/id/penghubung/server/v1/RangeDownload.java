package id.penghubung.server.v1;

import id.penghubung.contract.Wire;
import id.penghubung.server.CentralServer.Done;
import id.penghubung.server.CentralServer.Sink;
import id.penghubung.server.Failure;
import id.penghubung.server.Failure.Trouble;
import id.penghubung.server.Reply;
import id.penghubung.server.Transfer;
import java.io.IOException;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/// One file on its way here. After a cut it goes on from the byte that is missing (RFC 9110, ranges).
final class RangeDownload {

    /// Tries in a row that bring nothing; any byte begins the count anew.
    private static final int IDLE_TRIES = 3;

    private static final int BUFFER = 32 * 1024;
    private static final Pattern RANGE = Pattern.compile("bytes ([0-9]{1,18})-.*");

    private final HttpSession session;

    RangeDownload(HttpSession session) {
        this.session = session;
    }

    Reply<Done> fetch(HttpUrl url, Sink sink, Transfer transfer) {
        for (var idle = 0; ; ) {
            var before = sink.have();
            // Packed on the way, a range would count other bytes.
            var request = new Request.Builder().url(url).header("Accept-Encoding", "identity");
            if (before > 0) {
                request.header("Range", "bytes=" + before + "-");
            }
            switch (session.send(request, new Exchange.Reading<>(Wire.FILE, reply -> taken(reply, sink, transfer)))) {
                case Reply.Ok<Exchange.Answer<Done>>(var _, var epoch, var time) -> {
                    return new Reply.Ok<>(Done.DONE, epoch, time);
                }
                case Reply.Failed<Exchange.Answer<Done>>(var failure, var epoch) -> {
                    idle = sink.have() > before ? 0 : idle + 1;
                    if (idle >= IDLE_TRIES || !worthAnother(failure)) {
                        return new Reply.Failed<>(failure, epoch);
                    }
                }
            }
        }
    }

    private static boolean worthAnother(Failure failure) {
        return failure instanceof Failure.Unreachable(var trouble, var _, var _, var _)
                && (trouble == Trouble.CUT || trouble == Trouble.TIMEOUT);
    }

    private static Done taken(Response reply, Sink sink, Transfer transfer) throws IOException {
        if (reply.code() != 206) {
            kept(sink::restart);
        } else if (startOf(reply) != sink.have()) {
            throw new EndedHereException(
                    new Failure.Unreachable(Trouble.NOT_OUR_SERVER, true, "another range than was asked for"), null);
        }
        var in = reply.body().byteStream();
        var buffer = new byte[BUFFER];
        transfer.moved(sink.have());
        while (true) {
            if (transfer.stopped()) {
                throw new EndedHereException(new Failure.Stopped(), null);
            }
            var read = in.read(buffer);
            if (read < 0) {
                return Done.DONE;
            }
            kept(() -> sink.write(buffer, read));
            transfer.moved(sink.have());
        }
    }

    private static long startOf(Response reply) {
        var header = reply.header("Content-Range");
        var matcher = RANGE.matcher(header == null ? "" : header);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : -1;
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void kept(Step step) throws EndedHereException {
        try {
            step.run();
        } catch (IOException e) {
            throw new EndedHereException(new Failure.NotKept(e.getClass().getSimpleName()), e);
        }
    }
}
