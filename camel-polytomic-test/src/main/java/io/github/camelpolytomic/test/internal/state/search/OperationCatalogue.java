package io.github.camelpolytomic.test.internal.state.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** Finds operations by the words that a task has in common with their methods and paths. */
public final class OperationCatalogue {

    private final List<CatalogueEntry> entries;

    /** @param operations method and path of each operation, such as {@code GET /api/models} */
    public OperationCatalogue(List<String> operations) {
        entries = operations.stream().sorted().map(CatalogueEntry::of).toList();
    }

    /** The first of these that is no operation; empty when all are. */
    public Optional<String> unknown(List<String> operations) {
        Set<String> known = new HashSet<>();
        entries.forEach(entry -> known.add(entry.id()));
        return operations.stream().filter(id -> !known.contains(id)).findFirst();
    }

    /** The version of the catalogue. */
    public String version() {
        String ids = String.join("\n", entries.stream().map(CatalogueEntry::id).toList());
        return UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * The contract's OperationSearchResult.
     *
     * @param only the operations to rank; empty for all
     */
    public ObjectNode search(String task, List<String> only, int limit) {
        Set<String> words = words(task);
        List<CatalogueEntry> ranked = entries.stream()
                .filter(entry -> only.isEmpty() || only.contains(entry.id()))
                .filter(entry -> entry.score(words) > 0)
                .sorted(Comparator.<CatalogueEntry>comparingInt(entry -> -entry.score(words))
                        .thenComparing(entry -> entry.path().length())
                        .thenComparing(CatalogueEntry::id))
                .toList();
        // "none fits" counts as much as one word
        double all = 1 + ranked.stream().mapToInt(entry -> entry.score(words)).sum();
        ObjectNode json = Json.object().put("query", task.strip()).put("noMatchProbability", 1 / all);
        ArrayNode matches = json.putArray("matches");
        ranked.stream().limit(limit).forEach(entry -> matches.add(entry.json(entry.score(words) / all)));
        return json;
    }

    /** The words of a text, in the singular. */
    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .forEach(words::add);
        return words;
    }
}
