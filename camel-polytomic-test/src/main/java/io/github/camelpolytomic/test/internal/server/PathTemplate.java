package io.github.camelpolytomic.test.internal.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path such as {@code /api/bulk/dest/{id}}, matched segment by segment, each decoded once. */
final class PathTemplate {

    private final List<String> segments;

    PathTemplate(String template) {
        this.segments = split(template);
    }

    @Override
    public String toString() {
        return String.join("/", segments);
    }

    /** The values of the path's variables; empty when the path does not match. */
    Optional<Map<String, String>> match(String rawPath) {
        List<String> given = split(rawPath);
        if (given.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            String segment = segments.get(i);
            String value = decode(given.get(i));
            if (segment.startsWith("{") && !value.isEmpty()) {
                values.put(segment.substring(1, segment.length() - 1), value);
            } else if (!segment.equals(value)) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private static List<String> split(String path) {
        return List.of(path.split("/", -1));
    }

    private static String decode(String segment) {
        // URLDecoder decodes forms, where a plus is a space; in a path it is a plus
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
