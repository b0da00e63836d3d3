package id.penghubung.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Membership;
import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.SortColumn;
import id.penghubung.store.Complaints.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueSettingsFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasSavedComesBack() {
        var settings = new QueueSettings(
                View.OVERDUE,
                new Sort(SortColumn.DUE, true),
                List.of(new QueueSettings.Column("due", 180, true), new QueueSettings.Column("unit", 90.5, false)),
                0.4);
        new QueueSettingsFile(folder.resolve("baru"), "queue").save(settings);
        assertThat(new QueueSettingsFile(folder.resolve("baru"), "queue").load())
                .isEqualTo(settings);
    }

    @Test
    void nothingButTheFileIsLeftInTheFolder() throws IOException {
        new QueueSettingsFile(folder, "queue").save(QueueSettings.initial());
        new QueueSettingsFile(folder, "queue").save(QueueSettings.initial());
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("queue.properties");
        }
    }

    @Test
    void withoutAFileTheInitialSettingsHold() {
        assertThat(new QueueSettingsFile(folder, "queue").load()).isEqualTo(QueueSettings.initial());
    }

    @Test
    void whatIsNotUnderstoodIsLeftAtItsInitialValue() throws IOException {
        Files.writeString(folder.resolve("queue.properties"), """
            view=LAMA
            sort=DUE
            sort.ascending=true
            divider=7
            columns=due,,title,status
            column.due.width=-3
            column.title.width=lebar
            column.status.width=120
            column.status.visible=true
            """);
        assertThat(new QueueSettingsFile(folder, "queue").load())
                .isEqualTo(new QueueSettings(
                        View.ALL,
                        new Sort(SortColumn.DUE, true),
                        List.of(new QueueSettings.Column("status", 120, true)),
                        QueueSettings.DIVIDER));
    }

    @Test
    void aDamagedFileIsNoReasonToStop() throws IOException {
        Files.write(folder.resolve("queue.properties"), new byte[] {'a', '=', '\\', 'u', 'z', 'z', (byte) 0xff});
        assertThat(new QueueSettingsFile(folder, "queue").load()).isEqualTo(QueueSettings.initial());
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoReasonToStop() throws IOException {
        var file = Files.createFile(folder.resolve("berkas"));
        new QueueSettingsFile(file, "queue").save(QueueSettings.initial());
        assertThat(file).exists();
    }

    @Test
    void anOfficerDoesNotStartInTheAdminsView() {
        var settings = new QueueSettings(View.RETURNED, QueueSettings.NEWEST_FIRST, List.of(), 0.5);
        assertThat(settings.within(QueuePlan.queue(person(Role.PEJABAT_PENGHUBUNG)))
                        .view())
                .isEqualTo(View.ALL);
        assertThat(settings.within(QueuePlan.queue(person(Role.ADMIN_INSTANSI))).view())
                .isEqualTo(View.RETURNED);
    }

    private static Person person(Role role) {
        return new Person("p", "p", "P", List.of(new Membership(role, null)));
    }
}
