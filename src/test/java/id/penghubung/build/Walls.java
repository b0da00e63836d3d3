package id.penghubung.build;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The walls between the rooms of the house, as rules over one root package: the program's own, or that of the samples
/// which break each of them once.
///
/// @param root for example `id.penghubung`
record Walls(String root) {

    private static final String[] TOOLKIT = {"javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.."};

    /// By name, in reading order.
    Map<String, ArchRule> rules() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put(
                "the domain knows nothing of ours and does no input or output",
                classes()
                        .that()
                        .resideInAPackage(room("domain"))
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                room("domain"),
                                "java.lang..",
                                "java.math",
                                "java.text",
                                "java.time..",
                                "java.util",
                                "java.util.function",
                                "java.util.regex",
                                "java.util.stream"));
        rules.put("the contract knows the domain at most", knowsAtMost("contract", "domain"));
        rules.put("privacy knows the domain at most", knowsAtMost("privacy", "domain"));
        rules.put("the store knows domain and privacy at most", knowsAtMost("store", "domain", "privacy"));
        rules.put(
                "the exchange of files knows domain, store and privacy at most",
                knowsAtMost("exchange", "domain", "store", "privacy"));
        rules.put(
                "letters know domain, statistics, reconcile, store and privacy at most",
                knowsAtMost("notadinas", "domain", "statistics", "reconcile", "store", "privacy"));
        rules.put("servers know domain and contract at most", knowsAtMost("server", "domain", "contract"));
        rules.put(
                "the practice server knows domain and contract at most", knowsAtMost("practice", "domain", "contract"));
        rules.put(
                "sync does not know screens, nor which server it talks to",
                noClasses()
                        .that()
                        .resideInAPackage(room("sync"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(rooms("ui", "app", "practice", "server.v1", "server.splp", "server.file")));
        rules.put(
                "only the program's start knows the practice server",
                noClasses()
                        .that(not(resideInAnyPackage(rooms("app", "practice"))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(room("practice")));
        rules.put(
                "nothing knows the program's start",
                noClasses()
                        .that(not(resideInAPackage(room("app"))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(room("app")));
        rules.put(
                "only ui and app know the window toolkit",
                noClasses()
                        .that(not(resideInAnyPackage(rooms("ui", "app"))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(TOOLKIT));
        rules.put(
                "screens reach the server through the store and sync only",
                noClasses()
                        .that()
                        .resideInAPackage(room("ui"))
                        .should()
                        .dependOnClassesThat(serversButFailures()
                                .or(resideInAnyPackage(rooms("contract", "practice")))
                                .or(resideInAnyPackage(
                                        "okhttp3..", "java.net.http..", "java.sql..", "com.fasterxml.."))));
        rules.put(
                "view models run without a window",
                noClasses()
                        .that()
                        .haveNameMatching(".*ViewModel(\\$.*)?")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "javafx.scene..",
                                "javafx.stage..",
                                "javafx.fxml..",
                                "javafx.application..",
                                "javafx.concurrent..",
                                "org.controlsfx.."));
        rules.put(
                "rooms do not know each other in a circle",
                slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put(
                "no state is shared by a static field",
                fields().that().areStatic().should().beFinal());
        rules.put(
                "only the command line prints",
                noClasses().that(not(resideInAPackage(room("app")))).should(ACCESS_STANDARD_STREAMS));
        return rules;
    }

    private ArchRule knowsAtMost(String room, String... others) {
        var allowed = Stream.concat(Stream.of(room), Stream.of(others)).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(room(room))
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..").and(not(resideInAnyPackage(rooms(allowed)))));
    }

    /// A failure is what a server's trouble looks like to everyone; the rest of the port is for sync.
    private DescribedPredicate<JavaClass> serversButFailures() {
        return resideInAPackage(room("server"))
                .and(DescribedPredicate.describe(
                        "other than Failure", type -> !type.getName().matches(".*\\.server\\.Failure(\\$.*)?")));
    }

    private String room(String name) {
        return root + "." + name + "..";
    }

    private String[] rooms(String... names) {
        return Stream.of(names).map(this::room).toArray(String[]::new);
    }
}
