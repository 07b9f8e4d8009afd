package io.github.camelpolytomic.internal.management;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import javax.management.openmbean.TabularData;
import javax.management.openmbean.TabularDataSupport;
import javax.management.openmbean.TabularType;

import io.github.camelpolytomic.model.run.RunInFlight;

/** Runs as a table of open types, which any JMX console can show. */
public final class RunTable {

    // no field identifies a run, because two routes may wait for the same execution
    private static final String NUMBER = "number";

    private RunTable() {}

    /** Returns a table of these runs, numbered in their order. */
    public static TabularData of(List<RunInFlight> runs) {
        try {
            CompositeType row = rowType();
            TabularData table = new TabularDataSupport(
                    new TabularType("Runs in flight", "Runs in flight", row, new String[] {NUMBER}));
            int number = 1;
            for (RunInFlight run : runs) {
                table.put(new CompositeDataSupport(row, names(), values(number++, run)));
            }
            return table;
        } catch (OpenDataException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CompositeType rowType() throws OpenDataException {
        return new CompositeType("Run", "A run in flight", names(), descriptions(), types());
    }

    private static String[] names() {
        return column(NUMBER, RunField::key).toArray(String[]::new);
    }

    private static String[] descriptions() {
        return column("Index in the table.", RunField::description).toArray(String[]::new);
    }

    private static OpenType<?>[] types() {
        return Stream.concat(
                        Stream.of(SimpleType.INTEGER),
                        Arrays.stream(RunField.values()).map(RunTable::type))
                .toArray(OpenType<?>[]::new);
    }

    private static OpenType<?> type(RunField field) {
        return field == RunField.AGE_MILLIS ? SimpleType.LONG : SimpleType.STRING;
    }

    private static Object[] values(int number, RunInFlight run) {
        return Stream.concat(Stream.of(number), Arrays.stream(RunField.values()).map(field -> field.of(run)))
                .toArray();
    }

    private static Stream<String> column(String first, Function<RunField, String> others) {
        return Stream.concat(Stream.of(first), Arrays.stream(RunField.values()).map(others));
    }
}
