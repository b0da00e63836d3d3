package id.penghubung.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// A text file with the encoding it most likely has: its mark, or UTF-8 when every byte fits, or else windows-1252,
/// which is what Excel on an Indonesian PC writes.
///
/// @param markLength bytes of the byte order mark
record TextFile(FileSource source, Charset charset, int markLength) {

    private static final int BUFFER = 64 * 1024;
    private static final int LOOKED_AT = 8 * 1024;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static TextFile of(FileSource source, Cancel cancel) throws IOException {
        byte[] start;
        try (var in = source.open()) {
            start = in.readNBytes(LOOKED_AT);
        }
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return new TextFile(source, StandardCharsets.UTF_8, 3);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return new TextFile(source, StandardCharsets.UTF_16LE, 2);
        }
        if (begins(start, 0xFE, 0xFF)) {
            return new TextFile(source, StandardCharsets.UTF_16BE, 2);
        }
        var zerosAtOdd = zeros(start, 1);
        var zerosAtEven = zeros(start, 0);
        if (zerosAtOdd * 3 > start.length && zerosAtEven == 0) {
            return new TextFile(source, StandardCharsets.UTF_16LE, 0);
        }
        if (zerosAtEven * 3 > start.length && zerosAtOdd == 0) {
            return new TextFile(source, StandardCharsets.UTF_16BE, 0);
        }
        return new TextFile(source, utf8(source, cancel) ? StandardCharsets.UTF_8 : WINDOWS_1252, 0);
    }

    private static boolean begins(byte[] start, int... mark) {
        if (start.length < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if ((start[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] bytes, int from) {
        var zeros = 0;
        for (var i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean utf8(FileSource source, Cancel cancel) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BUFFER);
        var chars = CharBuffer.allocate(BUFFER);
        try (var channel = Channels.newChannel(source.open())) {
            while (channel.read(bytes) >= 0) {
                cancel.check();
                bytes.flip();
                if (decoder.decode(bytes, chars, false).isError()) {
                    return false;
                }
                bytes.compact();
                chars.clear();
            }
            bytes.flip();
            return !decoder.decode(bytes, chars, true).isError();
        }
    }

    /// Bytes that no text has.
    boolean binary() throws IOException {
        if (charset == StandardCharsets.UTF_16LE || charset == StandardCharsets.UTF_16BE) {
            return false;
        }
        try (var in = source.open()) {
            for (var value : in.readNBytes(LOOKED_AT)) {
                if (value >= 0 && value < 9 || value > 13 && value < 27) {
                    return true;
                }
            }
        }
        return false;
    }

    String encoding() {
        return charset.name();
    }

    Reader open() throws IOException {
        InputStream in = new BufferedInputStream(source.open(), BUFFER);
        try {
            in.skipNBytes(markLength);
            return new BufferedReader(new InputStreamReader(in, charset), BUFFER);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    String start(int chars) throws IOException {
        try (var reader = open()) {
            var buffer = new char[chars];
            var filled = 0;
            for (var read = reader.read(buffer); read > 0; read = reader.read(buffer, filled, chars - filled)) {
                filled += read;
            }
            return new String(buffer, 0, filled);
        }
    }

    TextFile as(Charset other) {
        return new TextFile(source, other, markLength);
    }
}
