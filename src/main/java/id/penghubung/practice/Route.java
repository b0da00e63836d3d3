package id.penghubung.practice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// One operation of the contract.
///
/// @param template path with `{name}` for a part that varies
/// @param open needs no session
record Route(String method, String template, boolean open, Endpoint endpoint) {

    @FunctionalInterface
    interface Endpoint {
        Answer answer(Request request) throws Exception;
    }

    /// Values of the parts that vary, or empty when the path is another.
    Optional<Map<String, String>> match(String path) {
        var wanted = template.split("/", -1);
        var given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        for (var i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                values.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
