package io.github.camelpolytomic.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What a test counts of itself, for who runs it at length ({@code .ci/soak}). */
public final class Figures {

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final String title;

    public Figures(Class<?> test) {
        title = test.getSimpleName();
    }

    public void count(String what) {
        count(what, 1);
    }

    public void count(String what, long many) {
        counts.computeIfAbsent(what, missing -> new LongAdder()).add(many);
    }

    /** Leaves them in {@code target/figures}, as lines of title, number and what was counted. */
    public void write() throws IOException {
        Path file = Files.createDirectories(Path.of("target", "figures")).resolve(title + ".tsv");
        Files.writeString(
                file,
                counts.entrySet().stream()
                        .map(count -> title + "\t" + count.getValue() + "\t" + count.getKey() + "\n")
                        .collect(Collectors.joining()));
    }
}
