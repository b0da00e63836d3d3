package id.penghubung.contract;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.contract.Messages.ActionRequest;
import id.penghubung.contract.Messages.Target;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActionHashTest {

    private static ActionRequest request(
            String text, List<String> attachments, Target target, long base, boolean override) {
        return new ActionRequest(
                "c1",
                "follow-up",
                text,
                attachments,
                target,
                base,
                override ? UUID.randomUUID() : null,
                override,
                Instant.now());
    }

    @Test
    void whatTravelsBesideTheActionMayDifferFromTryToTry() {
        assertThat(ActionHash.of(request("teks", List.of(), null, 1, false)))
                .isEqualTo(ActionHash.of(request("teks", List.of(), null, 9, true)))
                .isEqualTo(ActionHash.of(request("teks", null, new Target(null, null), 2, false)));
    }

    @Test
    void textAttachmentsAndTargetMakeAnotherAction() {
        var plain = ActionHash.of(request("teks", List.of(), null, 1, false));

        assertThat(ActionHash.of(request("teks.", List.of(), null, 1, false))).isNotEqualTo(plain);
        assertThat(ActionHash.of(request("teks", List.of("aa"), null, 1, false)))
                .isNotEqualTo(plain);
        assertThat(ActionHash.of(request("teks", List.of(), new Target("u1", null), 1, false)))
                .isNotEqualTo(plain)
                .isNotEqualTo(ActionHash.of(request("teks", List.of(), new Target(null, "u1"), 1, false)));
    }
}
