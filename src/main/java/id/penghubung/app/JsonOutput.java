package id.penghubung.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.penghubung.contract.Json;
import java.io.PrintStream;

/// One JSON value on one line of stdout: what scripts read.
final class JsonOutput {

    private final PrintStream out;

    JsonOutput(PrintStream out) {
        this.out = out;
    }

    void print(Object value) {
        try {
            out.println(Json.MAPPER.writeValueAsString(value));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("our own record does not become JSON", e);
        }
    }
}
