package id.penghubung.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.contract.OpenApi.Exchange;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContractFileTest {

    private static final Map<String, String> OURS =
            Map.of("penghubung-api", "1", "penghubung-epoch", "e", "cache-control", "no-store");

    private final OpenApi contract = new OpenApi();

    @Test
    void everyMessageHasItsSchemaWithTheSameMembers() {
        for (var message : Messages.class.getDeclaredClasses()) {
            assertThat(contract.describes(message.getSimpleName()))
                    .as(message.getSimpleName())
                    .isTrue();
            var members = Arrays.stream(message.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(contract.members(message.getSimpleName()))
                    .as(message.getSimpleName())
                    .isEqualTo(members);
        }
    }

    @Test
    void everyReferenceOfTheFileLeadsSomewhere() {
        assertThat(contract.danglingReferences()).isEmpty();
    }

    @Test
    void everyProblemTypeIsListedInBothPlaces() {
        assertThat(contract.problemTypes())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ProblemType.values()).map(ProblemType::uri).toList());
    }

    @Test
    void aReplyWithoutOurHeadersIsFound() {
        assertThat(findings("GET", "/v1/ids", 200, "application/json", "{\"epoch\":\"e\",\"ids\":[]}", Map.of()))
                .hasSize(3);
        assertThat(findings("GET", "/v1/ids", 200, "application/json", "{\"epoch\":\"e\",\"ids\":[]}", OURS))
                .isEmpty();
    }

    @Test
    void wrongMembersTypesAndStatusesAreFound() {
        assertThat(findings("GET", "/v1/ids", 200, "application/json", "{\"epoch\":\"e\"}", OURS))
                .hasSize(1);
        assertThat(findings("GET", "/v1/ids", 200, "application/json", "{\"epoch\":1,\"ids\":[],\"x\":0}", OURS))
                .hasSize(2);
        assertThat(findings("GET", "/v1/ids", 200, "text/html", "<html>", OURS)).hasSize(1);
        assertThat(findings("GET", "/v1/ids", 201, "application/json", "{\"epoch\":\"e\",\"ids\":[]}", OURS))
                .isNotEmpty();
    }

    @Test
    void aProblemThatTheOperationDoesNotListIsFound() {
        var conflict = """
            {"type":"urn:penghubung:conflict","title":"t","status":409,"detail":"d"}\
            """;
        assertThat(findings("GET", "/v1/ids", 409, "application/problem+json", conflict, OURS))
                .isNotEmpty();
        var invented = conflict.replace("conflict", "boredom");
        assertThat(findings("GET", "/v1/ids", 401, "application/problem+json", invented, OURS))
                .isNotEmpty();
    }

    @Test
    void theLastPageNeedsASummaryAndTheOthersMustNotHaveOne() {
        var page = """
            {"epoch":"e","changes":[],"next":"n","more":%s%s}\
            """;
        var summary = """
            ,"summary":{"complaints":0,"perRawStatus":{},"checksum":"%s"}\
            """.formatted(new Checksum().hex());
        assertThat(changes(page.formatted(false, summary))).isEmpty();
        assertThat(changes(page.formatted(true, ""))).isEmpty();
        assertThat(changes(page.formatted(false, ""))).isNotEmpty();
        assertThat(changes(page.formatted(true, summary))).isNotEmpty();
    }

    @Test
    void entitiesBesideTheComplaintAreHeldToTheirOwnSchema() {
        var page = """
            {"epoch":"e","next":"n","more":true,"changes":[
             {"entity":"%s","op":"upsert","id":"a","version":1,"value":%s}]}\
            """;
        var obstacle = """
            {"id":"6567ac4d-92c3-4a72-afbb-747cdc845bd5","version":1,"step":"status","text":"t","progress":[],
             "seenAt":"2026-03-02T01:30:00Z","notedAt":"2026-03-02T01:31:00Z"}\
            """;
        assertThat(changes(page.formatted("obstacle", obstacle))).isEmpty();
        assertThat(changes(page.formatted("obstacle", "{}"))).isNotEmpty();
        assertThat(changes(page.formatted("information-request", obstacle))).isNotEmpty();
        assertThat(changes(page.formatted("audit-head", obstacle))).isNotEmpty();
        assertThat(changes(page.formatted("entity-of-tomorrow", "{}"))).isEmpty();
    }

    @Test
    void nothingIsEverNull() throws Exception {
        JsonNode value = Json.MAPPER.valueToTree(new Messages.ReporterValue(null, null, null, false, false));
        assertThat(value.properties()).hasSize(2);
    }

    private List<String> changes(String body) {
        return findings("GET", "/v1/changes", 200, "application/json", body, OURS);
    }

    private List<String> findings(
            String method, String path, int status, String type, String body, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("content-type", type);
        return contract.findings(new Exchange(method, path, null, true, status, all, body));
    }
}
