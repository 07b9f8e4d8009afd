package io.github.camelpolytomic.documents;

import java.util.Arrays;
import java.util.stream.Collectors;

import io.github.camelpolytomic.PolytomicDevConsole;
import io.github.camelpolytomic.internal.management.RunField;
import io.github.camelpolytomic.internal.management.RunMeter;

/** The tables of what an operator sees, as the code says. */
final class OperatorTables {

    private OperatorTables() {}

    static String runFields() {
        return Arrays.stream(RunField.values())
                .map(field -> "| `%s` | %s |".formatted(field.key(), field.description()))
                .collect(Collectors.joining("\n", "| Of a run | |\n|---|---|\n", ""));
    }

    static String consoleFields() {
        return Arrays.stream(PolytomicDevConsole.Field.values())
                .map(field -> "| `%s` | %s |".formatted(field.key(), field.description()))
                .collect(Collectors.joining("\n", "| Of a component | |\n|---|---|\n", ""));
    }

    static String meters() {
        return Arrays.stream(RunMeter.values())
                .map(meter -> "| `%s` | %s | %s | %s |"
                        .formatted(
                                meter.meterName(),
                                meter.type(),
                                meter.tags().stream()
                                        .map(tag -> "`" + tag + "`")
                                        .collect(Collectors.joining(" ")),
                                meter.description()))
                .collect(Collectors.joining("\n", "| Meter | Type | Tags | |\n|---|---|---|---|\n", ""));
    }
}
