package id.penghubung.app;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with the words of a command, in one sentence and with the way to the help. The library's own
/// sentences are English and cannot be translated by a bundle.
final class UsageErrors implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        var command = failure.getCommandLine();
        var err = command.getErr();
        err.println(sentence(failure));
        err.println(Words.of("arguments.help", command.getCommandSpec().qualifiedName()));
        err.flush();
        return ExitCode.USAGE.code();
    }

    private static String sentence(ParameterException failure) {
        return switch (failure) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing ->
                Words.of(
                        "arguments.missing",
                        missing.getMissing().stream().map(UsageErrors::labelled).collect(Collectors.joining(", ")));
            case OverwrittenOptionException twice -> Words.of("arguments.twice", nameOf(twice.getOverwritten()));
            default ->
                failure.getArgSpec() == null
                        ? commandMissing(failure.getCommandLine())
                        : Words.of("arguments.value", labelled(failure.getArgSpec()), valueOf(failure));
        };
    }

    private static String unmatched(UnmatchedArgumentException unmatched) {
        var word = unmatched.getUnmatched().isEmpty()
                ? ""
                : unmatched.getUnmatched().getFirst();
        return Words.of(unmatched.isUnknownOption() ? "arguments.unknownOption" : "arguments.unknown", word);
    }

    private static String commandMissing(CommandLine command) {
        return Words.of(
                "arguments.noCommand",
                String.join(", ", command.getSubcommands().keySet()));
    }

    private static Object valueOf(ParameterException failure) {
        return failure.getValue() == null ? "" : failure.getValue();
    }

    private static String labelled(ArgSpec argument) {
        return nameOf(argument) + "=" + argument.paramLabel();
    }

    private static String nameOf(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
