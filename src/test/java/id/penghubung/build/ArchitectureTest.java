package id.penghubung.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Which room of the house may know which, see [Walls].
class ArchitectureTest {

    private static final String ROOT = "id.penghubung";
    private static final String SAMPLES = ROOT + ".build.samples";

    @TestFactory
    Stream<DynamicTest> theProgramKeepsEveryWall() {
        var program = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
        return new Walls(ROOT)
                .rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(program)));
    }

    /// The test of the test: a rule that the samples cannot break would hold nothing.
    @TestFactory
    Stream<DynamicTest> everyWallIsBrokenBySamples() {
        var samples = samples();
        return new Walls(SAMPLES)
                .rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> assertThat(rule.getValue()
                                                .evaluate(samples)
                                                .hasViolation())
                                        .isTrue()));
    }

    @Test
    void everySampleIsImported() {
        assertThat(samples().size()).isGreaterThan(10);
    }

    private static JavaClasses samples() {
        return new ClassFileImporter().importPackages(SAMPLES);
    }
}
