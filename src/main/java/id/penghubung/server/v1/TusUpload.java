package id.penghubung.server.v1;

import static id.penghubung.server.v1.UnreadableReplyException.present;

import id.penghubung.contract.Messages;
import id.penghubung.contract.Wire;
import id.penghubung.domain.Attachment;
import id.penghubung.server.CentralServer.Content;
import id.penghubung.server.CentralServer.Done;
import id.penghubung.server.Failure;
import id.penghubung.server.Failure.Trouble;
import id.penghubung.server.Reply;
import id.penghubung.server.Transfer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/// One file on its way, in parts, after tus 1.0 (https://tus.io/protocols/resumable-upload). What the server holds is
/// never sent again: a cut costs at most the part that was under way.
final class TusUpload {

    static final int PART = 256 * 1024;

    /// Tries in a row that move nothing; any part that arrives begins the count anew.
    private static final int IDLE_TRIES = 3;

    private static final Logger LOG = Logger.getLogger(TusUpload.class.getName());
    private static final MediaType BYTES = MediaType.get(Wire.BYTES);

    private final ServerAddress address;
    private final HttpSession session;

    TusUpload(ServerAddress address, HttpSession session) {
        this.address = address;
        this.session = session;
    }

    /// Ends the reading of the content when the server does not take more.
    private static final class StoppedException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /// Termination of tus 1.0. What was never declared is gone as well.
    Reply<Done> drop(Attachment file) {
        var declared = declare(file);
        if (!(declared instanceof Reply.Ok<Messages.UploadReply>(var upload, var _, var _))) {
            return failed(declared);
        }
        var request = new Request.Builder()
                .url(address.at("v1", "uploads", upload.id()).build())
                .header(Wire.TUS_HEADER, Wire.TUS_VERSION)
                .delete();
        return HttpCentralServer.map(session.send(request, Void.class), _ -> Done.DONE);
    }

    Reply<Done> send(Attachment file, Content content, Transfer transfer) {
        var declared = declare(file);
        if (!(declared instanceof Reply.Ok<Messages.UploadReply>(var upload, var epoch, var _))) {
            return failed(declared);
        }
        var url = address.at("v1", "uploads", upload.id()).build();
        var offset = upload.offset();
        transfer.moved(offset);
        for (var idle = 0; ; ) {
            if (offset == file.size()) {
                return new Reply.Ok<>(Done.DONE, epoch, null);
            }
            var parts = new Parts(url, offset, transfer);
            try {
                content.writeTo(parts);
                parts.last();
            } catch (StoppedException _) {
                // What it was is in the parts' failure.
            } catch (IOException e) {
                LOG.log(Level.WARNING, "the copy of a file cannot be read", e);
                return new Reply.Failed<>(new Failure.CopyLost(file.name()), epoch);
            }
            if (parts.failure == null) {
                // All of the content went; should that be less than was declared, no more can come.
                return parts.offset == file.size()
                        ? new Reply.Ok<>(Done.DONE, epoch, null)
                        : new Reply.Failed<>(new Failure.CopyLost(file.name()), epoch);
            }
            idle = parts.offset > offset ? 0 : idle + 1;
            if (idle >= IDLE_TRIES || !worthAnother(parts.failure)) {
                return new Reply.Failed<>(parts.failure, epoch);
            }
            switch (offsetAt(url)) {
                case Reply.Ok<Long>(var there, var _, var _) -> {
                    idle = there > offset ? 0 : idle;
                    offset = there;
                    transfer.moved(offset);
                }
                case Reply.Failed<Long>(var failure, var failedEpoch) -> {
                    return new Reply.Failed<>(failure, failedEpoch);
                }
            }
        }
    }

    /// A cut in the middle or a part that did not fit: the offset tells where to go on. All else is for the round.
    private static boolean worthAnother(Failure failure) {
        return failure instanceof Failure.Conflict
                || failure instanceof Failure.Unreachable(var trouble, var _, var _, var _)
                        && (trouble == Trouble.CUT || trouble == Trouble.TIMEOUT);
    }

    private Reply<Messages.UploadReply> declare(Attachment file) {
        var body = new Messages.UploadRequest(file.sha256(), file.name(), file.mediaType(), file.size());
        var request = new Request.Builder()
                .url(address.at("v1", "uploads").build())
                .header(Wire.TUS_HEADER, Wire.TUS_VERSION)
                .post(HttpCentralServer.json(body));
        return HttpCentralServer.map(session.send(request, Messages.UploadReply.class), answer -> {
            present(present(answer.body(), "upload").id(), "id");
            return answer.body();
        });
    }

    private Reply<Long> offsetAt(HttpUrl url) {
        var request = new Request.Builder()
                .url(url)
                .header(Wire.TUS_HEADER, Wire.TUS_VERSION)
                .head();
        return HttpCentralServer.map(
                session.send(request, Void.class), answer -> present(answer.offset(), Wire.OFFSET_HEADER));
    }

    private static <T> Reply<Done> failed(Reply<T> reply) {
        return switch (reply) {
            case Reply.Failed<T>(var failure, var epoch) -> new Reply.Failed<>(failure, epoch);
            case Reply.Ok<T> _ -> throw new IllegalArgumentException("not failed");
        };
    }

    /// Passes over what the server has and sends the rest part by part.
    private final class Parts extends OutputStream {
        private final HttpUrl url;
        private final Transfer transfer;
        private final byte[] part = new byte[PART];
        private long toSkip;
        private int filled;
        private long offset;
        private Failure failure;

        Parts(HttpUrl url, long offset, Transfer transfer) {
            this.url = url;
            this.offset = offset;
            this.toSkip = offset;
            this.transfer = transfer;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            var skipped = (int) Math.min(toSkip, length);
            toSkip -= skipped;
            var at = from + skipped;
            var end = from + length;
            while (at < end) {
                var taken = Math.min(end - at, PART - filled);
                System.arraycopy(bytes, at, part, filled, taken);
                filled += taken;
                at += taken;
                if (filled == PART) {
                    sendPart();
                }
            }
        }

        void last() throws IOException {
            if (filled > 0) {
                sendPart();
            }
        }

        private void sendPart() throws IOException {
            if (transfer.stopped()) {
                failure = new Failure.Stopped();
                throw new StoppedException();
            }
            var request = new Request.Builder()
                    .url(url)
                    .header(Wire.TUS_HEADER, Wire.TUS_VERSION)
                    .header(Wire.OFFSET_HEADER, Long.toString(offset))
                    .patch(RequestBody.create(Arrays.copyOf(part, filled), BYTES));
            switch (session.send(request, Void.class)) {
                case Reply.Ok<Exchange.Answer<Void>>(var answer, var _, var _) -> {
                    offset = answer.offset() == null ? offset + filled : answer.offset();
                    filled = 0;
                    transfer.moved(offset);
                }
                case Reply.Failed<Exchange.Answer<Void>>(var reason, var _) -> {
                    failure = reason;
                    throw new StoppedException();
                }
            }
        }
    }
}
