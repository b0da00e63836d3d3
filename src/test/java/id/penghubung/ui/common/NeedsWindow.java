package id.penghubung.ui.common;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Needs a window manager or a real pointer (a second window, right click, wheel, drag): skipped, and counted so, when
/// the tests are drawn into memory.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsWindow.Condition.class)
public @interface NeedsWindow {

    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return "monocle".equals(System.getProperty("penghubung.test.display"))
                    ? ConditionEvaluationResult.disabled("needs a real window; there is no display")
                    : ConditionEvaluationResult.enabled("there is a display");
        }
    }
}
