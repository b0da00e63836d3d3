package id.penghubung.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import id.penghubung.contract.Messages.Change;
import id.penghubung.contract.Messages.ComplaintValue;
import id.penghubung.contract.Messages.InformationRequestValue;
import id.penghubung.contract.Messages.ObstacleValue;
import java.io.IOException;

/// Reads a change of the feed without a tree in between: a first load is read 20,000 times this way. What kind of value
/// follows is told by a member that usually comes before it; where it does not, the value waits.
final class ChangeReader extends StdDeserializer<Change> {

    private static final long serialVersionUID = 1;

    ChangeReader() {
        super(Change.class);
    }

    @Override
    public Change deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            return (Change) context.handleUnexpectedToken(Change.class, parser);
        }
        String entity = null;
        String op = null;
        String id = null;
        var version = 0L;
        FeedValue value = null;
        TokenBuffer waiting = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "entity" -> entity = parser.getValueAsString();
                case "op" -> op = parser.getValueAsString();
                case "id" -> id = parser.getValueAsString();
                case "version" -> version = parser.getLongValue();
                case "value" -> {
                    if (entity == null) {
                        waiting = context.bufferForInputBuffering(parser);
                        waiting.copyCurrentStructure(parser);
                    } else {
                        value = value(entity, parser, context);
                    }
                }
                default -> parser.skipChildren();
            }
        }
        if (waiting != null) {
            try (var buffered = waiting.asParserOnFirstToken()) {
                value = value(entity, buffered, context);
            }
        }
        return new Change(entity, op, id, version, value);
    }

    private static FeedValue value(String entity, JsonParser parser, DeserializationContext context)
            throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (entity) {
            case Wire.COMPLAINT -> context.readValue(parser, ComplaintValue.class);
            case Wire.INFORMATION_REQUEST -> context.readValue(parser, InformationRequestValue.class);
            case Wire.OBSTACLE -> context.readValue(parser, ObstacleValue.class);
            case null, default -> {
                parser.skipChildren();
                yield null;
            }
        };
    }
}
