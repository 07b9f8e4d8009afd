package io.github.camelpolytomic.test.internal.state.search;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** An operation of the API. */
record CatalogueEntry(String method, String path, Set<String> words) {

    private static final Map<String, Set<String>> VERBS = Map.of(
            "GET", Set.of("get", "list", "read", "show", "find", "view"),
            "POST", Set.of("create", "add", "make", "new", "start", "run"),
            "PUT", Set.of("update", "change", "replace", "set", "edit"),
            "PATCH", Set.of("update", "change", "set", "edit"),
            "DELETE", Set.of("delete", "remove", "reset"));

    static CatalogueEntry of(String operation) {
        int blank = operation.indexOf(' ');
        String path = operation.substring(blank + 1);
        Set<String> words = new HashSet<>(OperationCatalogue.words(path.replaceAll("\\{[^}]*}", " ")));
        words.remove("api");
        return new CatalogueEntry(operation.substring(0, blank), path, words);
    }

    String id() {
        return method + " " + path;
    }

    /**
     * The number of words of the path that the task has, and one more for a verb of the method; 0 without the former.
     */
    int score(Set<String> task) {
        int common = (int) words.stream().filter(task::contains).count();
        boolean hasVerb = VERBS.getOrDefault(method, Set.of()).stream().anyMatch(task::contains);
        return common == 0 ? 0 : common + (hasVerb ? 1 : 0);
    }

    /** The contract's OperationMatch. */
    ObjectNode json(double probability) {
        return Json.object()
                .put("id", id())
                .put("method", method)
                .put("path", path)
                .put(
                        "summary",
                        method.charAt(0) + method.substring(1).toLowerCase(Locale.ROOT) + " "
                                + path.substring("/api/".length())
                                        .replaceAll("\\{[^}]*}", "one")
                                        .replace('/', ' '))
                .put(
                        "openapiPointer",
                        "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT))
                .put("authAudience", path.startsWith("/api/organizations") ? "partner" : "organization")
                .put("selectionProbability", probability);
    }
}
