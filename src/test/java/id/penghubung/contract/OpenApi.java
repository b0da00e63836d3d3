package id.penghubung.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The contract file, and whether an exchange keeps to it.
///
/// Stricter than the contract in one point: a member that the file does not name is a finding here, so that file and
/// code cannot drift apart.
public final class OpenApi {

    private static final String IRI = "https://penghubung.example/openapi";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");

    /// @param requestBody null when there was none
    /// @param requestMeantValid false where a test sends something wrong on purpose
    /// @param headers of the reply, names in lower case
    /// @param body of the reply, unpacked; empty when there was none
    public record Exchange(
            String method,
            String path,
            String requestBody,
            boolean requestMeantValid,
            int status,
            Map<String, String> headers,
            String body) {}

    private final JsonNode root;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    public OpenApi() {
        try (var in = OpenApi.class.getResourceAsStream("openapi.yaml")) {
            root = new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        root.get("components").get("schemas").forEach(OpenApi::closeObjects);
        registry = SchemaRegistry.withDefaultDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemas(Map.of(IRI, root.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /// As `PUT /v1/actions/{uuid}`.
    public Set<String> operations() {
        var found = new TreeSet<String>();
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> found.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return found;
    }

    public Set<String> problemTypes() {
        var found = new TreeSet<String>();
        schemaNode("ProblemTypeWord").get("enum").forEach(word -> found.add(word.asString()));
        return found;
    }

    /// Names of the members of an object schema.
    public Set<String> members(String schema) {
        return new TreeSet<>(schemaNode(schema).get("properties").propertyNames());
    }

    public boolean describes(String schema) {
        return root.get("components").get("schemas").has(schema);
    }

    /// References of the file that lead nowhere.
    public List<String> danglingReferences() {
        return root.findValuesAsString("$ref").stream()
                .filter(reference -> root.at(reference.substring(1)).isMissingNode())
                .toList();
    }

    /// The operation that a request is, or empty when the contract has none.
    public Optional<String> operationOf(String method, String path) {
        return pathOf(path)
                .filter(template -> root.get("paths").get(template).has(method.toLowerCase(Locale.ROOT)))
                .map(template -> method + " " + template);
    }

    /// What is wrong with the exchange; empty when nothing is.
    public List<String> findings(Exchange exchange) {
        var findings = new ArrayList<String>();
        var operation = pathOf(exchange.path())
                .map(template ->
                        root.get("paths").get(template).get(exchange.method().toLowerCase(Locale.ROOT)));
        if (operation.isEmpty() || operation.get() == null) {
            // No such operation: the reply is one of those that may come at any time.
            checkResponse(root.get("components").get("responses").get("Anytime"), exchange, findings);
            return findings;
        }
        checkRequest(operation.get(), exchange, findings);
        var responses = operation.get().get("responses");
        var response = responses.get(Integer.toString(exchange.status()));
        var problem = problemType(exchange);
        if (response == null || problem.isPresent() && !namesType(resolve(response), problem.get())) {
            response = responses.get("default");
        }
        checkResponse(resolve(response), exchange, findings);
        return findings;
    }

    /// The `type` of a problem reply.
    public Optional<String> problemType(Exchange exchange) {
        if (exchange.status() < 400 || exchange.body().isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(new ObjectMapper().readTree(exchange.body()).get("type"))
                .map(JsonNode::asString);
    }

    private void checkRequest(JsonNode operation, Exchange exchange, List<String> findings) {
        if (!exchange.requestMeantValid()) {
            return;
        }
        var body = operation.get("requestBody");
        if (body == null) {
            if (exchange.requestBody() != null) {
                findings.add("a request body where the contract has none");
            }
        } else if (!body.get("content").has("application/json")) {
            // Bytes have no schema.
            return;
        } else if (exchange.requestBody() == null) {
            findings.add("no request body");
        } else {
            validate("request", ref(body.get("content").get("application/json").get("schema")), exchange.requestBody())
                    .forEach(findings::add);
        }
    }

    private void checkResponse(JsonNode response, Exchange exchange, List<String> findings) {
        response.get("headers")
                .properties()
                .forEach(header -> checkHeader(header.getKey(), resolve(header.getValue()), exchange, findings));
        var content = response.get("content");
        if (content == null) {
            if (!exchange.body().isEmpty()) {
                findings.add("a body where the contract has none: " + exchange.status());
            }
            return;
        }
        var type = exchange.headers().getOrDefault("content-type", "");
        var media = content.get(type);
        if (media == null) {
            findings.add("content type " + type + " for status " + exchange.status());
            return;
        }
        if (!type.endsWith("json")) {
            return;
        }
        validate("reply", ref(media.get("schema")), exchange.body()).forEach(findings::add);
        problemType(exchange).ifPresent(word -> {
            if (!namesType(response, word)) {
                findings.add(word + " is not listed for " + exchange.method() + " " + exchange.path());
            }
        });
    }

    private static void checkHeader(String name, JsonNode header, Exchange exchange, List<String> findings) {
        var value = exchange.headers().get(name.toLowerCase(Locale.ROOT));
        if (value == null) {
            if (header.path("required").asBoolean(false)) {
                findings.add("header " + name + " is missing");
            }
            return;
        }
        var schema = header.get("schema");
        if (schema.has("const") && !schema.get("const").asString().equals(value)
                || schema.has("pattern") && !value.matches(schema.get("pattern").asString())) {
            findings.add("header " + name + ": " + value);
        }
    }

    private List<String> validate(String what, String schemaName, String json) {
        return schemas
                .computeIfAbsent(
                        schemaName, name -> registry.getSchema(SchemaLocation.of(IRI + "#/components/schemas/" + name)))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(error -> what + " " + schemaName + ": " + error)
                .toList();
    }

    private static boolean namesType(JsonNode response, String type) {
        for (var word : response.path("x-problem-types")) {
            if (word.asString().equals(type)) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> pathOf(String path) {
        var given = path.split("/", -1);
        return root.get("paths").propertyNames().stream()
                .filter(template -> matches(template.split("/", -1), given))
                .findFirst();
    }

    private static boolean matches(String[] template, String[] given) {
        if (template.length != given.length) {
            return false;
        }
        for (var i = 0; i < template.length; i++) {
            if (!template[i].startsWith("{") && !template[i].equals(given[i])) {
                return false;
            }
        }
        return true;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static String ref(JsonNode schema) {
        var ref = schema.get("$ref").asString();
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private JsonNode schemaNode(String name) {
        return root.get("components").get("schemas").get(name);
    }

    private static void closeObjects(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("type").asString("").equals("object")
                && object.has("properties")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }
}
