package id.penghubung.notadinas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// Letters and the agency's settings as text, for the database (which keeps it encrypted).
public final class MemoJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            // Written by a later version, read by this one after a step back: what we do not know is left.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private MemoJson() {}

    public static String of(NotaDinas memo) {
        return write(memo);
    }

    public static NotaDinas memo(String json) {
        return read(json, NotaDinas.class);
    }

    public static String of(Agency agency) {
        return write(agency);
    }

    public static Agency agency(String json) {
        return read(json, Agency.class);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a letter is made of texts and lists", e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName(), e);
        }
    }
}
