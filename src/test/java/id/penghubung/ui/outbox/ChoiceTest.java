package id.penghubung.ui.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Action;
import id.penghubung.domain.ActionBody;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Receipt;
import id.penghubung.store.Outbox.Item;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.store.Outbox.State;
import id.penghubung.testing.Samples;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChoiceTest {

    private static Item item(State state, int tries) {
        var action = new Action(
                UUID.randomUUID(),
                "c",
                new ActionBody.Answer(FollowUpKind.FOLLOW_UP, "Yth. Pelapor"),
                1,
                null,
                false,
                Samples.NOW);
        return new Item(action, state, tries, null, Samples.NOW, null);
    }

    @Test
    void beforeTheFirstTryCancellingNeedsNoServer() {
        assertThat(Choice.of(item(new State.Queued(), 0))).containsExactly(Choice.BACK_TO_DRAFT);
    }

    @Test
    void afterATryTheServerIsAsked() {
        assertThat(Choice.of(item(new State.Queued(), 1))).containsExactly(Choice.WITHDRAW);
        assertThat(Choice.of(item(new State.Uncertain(), 1))).containsExactly(Choice.WITHDRAW);
    }

    @Test
    void nothingRacesWithARequestUnderWay() {
        assertThat(Choice.of(item(new State.Sending(), 1))).isEmpty();
    }

    @Test
    void onlyAConflictIsDecidedWithThreePanes() {
        for (var reason : ParkReason.values()) {
            assertThat(Choice.of(item(new State.Parked(reason, null), 1)).contains(Choice.COMPARE))
                    .isEqualTo(reason == ParkReason.CONFLICT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyParkedItemHasAWayBackToTheText(ParkReason reason) {
        assertThat(Choice.of(item(new State.Parked(reason, null), 1)))
                .containsAnyOf(Choice.BACK_TO_DRAFT, Choice.WITHDRAW, Choice.COMPARE);
    }

    @Test
    void whatMayBeStoredIsNeverTakenBackWithoutTheServer() {
        assertThat(Choice.of(item(new State.Parked(ParkReason.CHECK_FIRST, null), 0)))
                .doesNotContain(Choice.BACK_TO_DRAFT);
        assertThat(Choice.of(item(new State.Parked(ParkReason.SERVER_FAULT, null), 3)))
                .doesNotContain(Choice.BACK_TO_DRAFT);
    }

    @Test
    void aLostCopyNeedsTheServerOnlyWhenTheItemMayHaveGoneBefore() {
        assertThat(Choice.of(item(new State.Parked(ParkReason.COPY_LOST, "surat.pdf"), 0)))
                .containsExactlyInAnyOrder(Choice.BACK_TO_DRAFT, Choice.SEND_AGAIN);
        assertThat(Choice.of(item(new State.Parked(ParkReason.COPY_LOST, "surat.pdf"), 1)))
                .containsExactlyInAnyOrder(Choice.WITHDRAW, Choice.SEND_AGAIN);
    }

    @Test
    void sentIsSent() {
        var receipt = new Receipt(UUID.randomUUID(), Samples.NOW, 2, null);

        assertThat(Choice.of(item(new State.Sent(receipt), 1))).containsExactly(Choice.COPY_RECEIPT);
    }
}
