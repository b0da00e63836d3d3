package id.penghubung.contract;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.contract.Messages.ActionRequest;
import id.penghubung.contract.Messages.CorrectionValue;
import id.penghubung.contract.Messages.Target;
import id.penghubung.testing.ActionRequests;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActionHashTest {

    private static ActionRequest request(
            String text, List<String> attachments, Target target, long base, boolean override) {
        return ActionRequests.of(
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

    @Test
    void unitsAndCorrectionMakeAnotherActionToo() {
        var one = ActionHash.of(request("teks", List.of(), new Target(null, null, List.of("u1")), 1, false));
        var two = ActionHash.of(request("teks", List.of(), new Target(null, null, List.of("u1", "u2")), 1, false));
        var plain = request("teks", List.of(), null, 1, false);
        var corrected = ActionRequests.of(
                plain.complaintId(),
                plain.kind(),
                plain.text(),
                plain.attachments(),
                null,
                1,
                null,
                false,
                null,
                new CorrectionValue("Judul", null, null));

        assertThat(List.of(one, two, ActionHash.of(plain), ActionHash.of(corrected)))
                .doesNotHaveDuplicates();
    }

    /// What a server of an earlier version kept must still be recognised.
    @Test
    void theHashOfWhatHasNeitherUnitsNorCorrectionIsTheOneOfEver() {
        assertThat(ActionHash.of(request("teks", List.of("aa"), new Target("u1", null), 1, false)))
                .isEqualTo("4198311a9fc043db336ff0856bd4119c6288a3f9733d49840d8ab867c3a37ae2");
    }
}
