package io.github.camelpolytomic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** For any text of a message, each option has the value that the route defines, or the URI is rejected. */
class UriTemplateTest {

    private static final int URIS = 20_000;
    private static final List<String> NAMES = List.of("syncId", "pageToken", "connectionId", "schemaId");
    private static final List<String> TEXTS = List.of(
            "RAW(",
            "RAW{",
            ")",
            "}",
            "&",
            "=",
            "%",
            "%41",
            "%2C",
            "+",
            "#",
            "?",
            "\u0000",
            "\n",
            "x",
            "é",
            ",",
            "${z}",
            "\uFFFC",
            "$simple{y}",
            "{{x}}",
            "&syncId=",
            "&pageToken=",
            "&schemaId=",
            "syncId=",
            "&baseUrl=http://e");

    /** Text around an expression in the route, and its meaning. */
    private record Around(String before, String after, String meaningBefore, String meaningAfter) {}

    private static final List<Around> AROUND = List.of(
            new Around("", "", "", ""),
            new Around("RAW(", ")", "", ""),
            new Around("RAW{", "}", "", ""),
            new Around("p-", "-s", "p-", "-s"),
            new Around("a%20b+", "%2C", "a b ", ","),
            new Around("RAW(q-", "-%41)", "q-", "-%41"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsEachValueToTheLetterOrNone(long seed) throws Exception {
        Random random = new Random(seed);
        int read = 0;
        for (int i = 0; i < URIS; i++) {
            List<String> names = new ArrayList<>(NAMES);
            Collections.shuffle(names, random);
            List<String> declared = new ArrayList<>();
            List<String> made = new ArrayList<>();
            Map<String, Object> values = new LinkedHashMap<>();
            boolean mayBeginAnOption = false;
            for (String name : names.subList(0, 1 + random.nextInt(NAMES.size()))) {
                Around around = AROUND.get(random.nextInt(AROUND.size()));
                String text = text(random);
                mayBeginAnOption |= text.contains("&");
                declared.add(name + "=" + around.before() + "${header." + name + "}" + around.after());
                made.add(name + "=" + around.before() + text + around.after());
                values.put(name, around.meaningBefore() + text + around.meaningAfter());
            }
            String template = "polytomic:getBulkSync?" + String.join("&", declared);
            String uri = "polytomic:getBulkSync?" + String.join("&", made);

            try {
                DynamicUri understood = new UriTemplate(template, template).read(uri);
                read++;
                assertThat(understood.parameters())
                        .as(template + " made " + uri)
                        .isEqualTo(values);
                assertThat(understood.endpointUri()).isEqualTo("polytomic:getBulkSync?dynamicParameters=true");
            } catch (IllegalArgumentException e) {
                assertThat(mayBeginAnOption).as(e.getMessage() + ": " + uri).isTrue();
            }
        }
        assertThat(read).isGreaterThan(URIS / 4);
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> TEXTS.get(random.nextInt(TEXTS.size())))
                .collect(Collectors.joining());
    }
}
