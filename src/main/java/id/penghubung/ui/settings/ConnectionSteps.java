package id.penghubung.ui.settings;

import id.penghubung.server.Failure;
import id.penghubung.server.Failure.Trouble;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.settings.ConnectionCheck.Report;
import java.util.ArrayList;
import java.util.List;

/// A report on the way to a server, step by step as far as it went; the first bad step is the last.
record ConnectionSteps(List<Step> steps) {

    private static final Texts TEXTS = Texts.of(ConnectionSteps.class);

    record Step(boolean good, String words) {}

    static ConnectionSteps of(Report report) {
        var steps = new ArrayList<Step>();
        var failure = report.failure();
        var byProxy = report.proxy() != null;
        if (!report.resolved()) {
            steps.add(bad(failure));
            return new ConnectionSteps(steps);
        }
        steps.add(good(TEXTS.text(byProxy ? "step.name.proxy" : "step.name.server")));
        if (!report.reached()) {
            steps.add(
                    isTrouble(failure, Trouble.PROXY_LOGIN)
                            ? new Step(false, TEXTS.text("step.proxy.login", String.valueOf(report.proxy())))
                            : bad(failure));
            return new ConnectionSteps(steps);
        }
        steps.add(good(byProxy ? TEXTS.text("step.proxy", report.proxy()) : TEXTS.text("step.direct")));
        if (isTrouble(failure, Trouble.TLS)) {
            steps.add(bad(failure));
            return new ConnectionSteps(steps);
        }
        if (report.issuer() != null) {
            steps.add(good(TEXTS.text("step.trusted", report.issuer())));
        }
        steps.add(failure == null ? good(TEXTS.text("step.server")) : bad(failure));
        return new ConnectionSteps(steps);
    }

    private static Step good(String words) {
        return new Step(true, words);
    }

    private static Step bad(Failure failure) {
        return new Step(false, FailureWords.plain(failure));
    }

    private static boolean isTrouble(Failure failure, Trouble trouble) {
        return failure instanceof Failure.Unreachable unreachable && unreachable.trouble() == trouble;
    }
}
