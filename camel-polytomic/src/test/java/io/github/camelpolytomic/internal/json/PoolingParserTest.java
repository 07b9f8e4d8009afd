package io.github.camelpolytomic.internal.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The parser of responses gives what Jackson's own gives, whatever is asked of it, and wherever a string ends. */
class PoolingParserTest {

    private static final JsonFactory STANDARD = new JsonFactory();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What can be asked of the same token, and twice. */
    private enum Question {
        TEXT {
            @Override
            Object answer(JsonParser parser) throws IOException {
                return parser.getText();
            }
        },
        WRITTEN {
            @Override
            Object answer(JsonParser parser) throws IOException {
                StringWriter text = new StringWriter();
                parser.getText(text);
                return text.toString();
            }
        },
        CHARACTERS {
            @Override
            Object answer(JsonParser parser) throws IOException {
                return new String(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            }
        },
        LENGTH {
            @Override
            Object answer(JsonParser parser) throws IOException {
                return parser.getTextLength();
            }
        },
        VALUE {
            @Override
            Object answer(JsonParser parser) throws IOException {
                return parser.getValueAsString() + parser.getValueAsString("none");
            }
        },
        FINISH {
            @Override
            Object answer(JsonParser parser) throws IOException {
                parser.finishToken();
                return "";
            }
        };

        abstract Object answer(JsonParser parser) throws IOException;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void answersTheSameInAnyOrder(int seed) throws IOException {
        byte[] json = MAPPER.writeValueAsBytes(texts(new Random(seed)));

        assertThat(answers(parser(json, 7_000), new Random(seed)))
                .isEqualTo(answers(STANDARD.createParser(json), new Random(seed)));
    }

    private static List<String> texts(Random random) {
        List<String> words = List.of(
                "a",
                "",
                "bigint",
                "1234567",
                "12345678",
                "123456789012345",
                "1234567890123456",
                "x".repeat(23),
                "x".repeat(24),
                "x".repeat(31),
                "x".repeat(32),
                "y".repeat(32),
                "x".repeat(31) + "y",
                "x".repeat(33),
                "x".repeat(64),
                "x".repeat(65),
                "x".repeat(9_000),
                "Größe",
                "名前",
                "🧪",
                "a\"b",
                "a\\b",
                "a\tb",
                "a\u007fb",
                "12345678ß",
                "1234567\"",
                "12345678\"");
        return IntStream.range(0, 3_000)
                .mapToObj(number -> random.nextInt(4) == 0 ? "name_" + number : words.get(random.nextInt(words.size())))
                .collect(Collectors.toList());
    }

    private static List<Object> answers(JsonParser parser, Random random) throws IOException {
        List<Object> answers = new ArrayList<>();
        try (parser) {
            for (JsonToken token = next(parser, random, answers); token != null; ) {
                answers.add(token);
                for (int question = random.nextInt(4); question > 0; question--) {
                    answers.add(Question.values()[random.nextInt(Question.values().length)].answer(parser));
                }
                token = next(parser, random, answers);
            }
        }
        return answers;
    }

    private static JsonToken next(JsonParser parser, Random random, List<Object> answers) throws IOException {
        if (random.nextInt(3) == 0) {
            answers.add(parser.nextTextValue());
            return parser.currentToken();
        }
        return parser.nextToken();
    }

    @Test
    void readsAStringOfAnyLengthAtAnyPlace() throws IOException {
        for (int length = 0; length < 80; length++) {
            for (String last : List.of("z", "y", "\"", "\\", "ß", "\u0080", "\u007f", "\n")) {
                List<String> texts = new ArrayList<>(IntStream.range(0, 70)
                        .mapToObj(number -> "start " + number)
                        .toList());
                for (int before = 0; before < 9; before++) {
                    texts.add("b".repeat(before));
                    texts.add("a".repeat(length) + last);
                    texts.add("a".repeat(length));
                }

                assertThat(read(MAPPER.writeValueAsBytes(texts))).isEqualTo(texts);
            }
        }
    }

    @Test
    void doesNotConfuseStringsThatDifferInOneByte() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int length = 1; length < 70; length++) {
            for (int at = 0; at < length; at++) {
                char[] text = "a".repeat(length).toCharArray();
                for (char other : "bqA0~".toCharArray()) {
                    text[at] = other;
                    texts.add(new String(text));
                }
            }
        }

        assertThat(read(MAPPER.writeValueAsBytes(texts))).isEqualTo(texts);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 8, 15, 16, 24, 31, 32, 33})
    void refusesAControlCharacter(int at) {
        String many = IntStream.range(0, 100).mapToObj(number -> "\"x\",").collect(Collectors.joining());
        for (int control = 0; control < 0x20; control++) {
            String json = "[" + many + "\"" + "a".repeat(at) + (char) control + "a\",\"" + "b".repeat(50) + "\"]";

            assertThatThrownBy(() -> read(json.getBytes(StandardCharsets.US_ASCII)))
                    .isInstanceOf(JsonParseException.class)
                    .hasMessageContaining("Illegal unquoted character");
        }
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] json = ("[" + "\"x\",".repeat(100) + "\"aaa?aaaa\",\"" + "b".repeat(50) + "\"]")
                .getBytes(StandardCharsets.US_ASCII);
        json[new String(json, StandardCharsets.US_ASCII).indexOf('?')] = (byte) 0xff;

        assertThatThrownBy(() -> read(json)).isInstanceOf(JsonParseException.class);
    }

    @Test
    void readsAfterAByteOrderMark() throws IOException {
        assertThat(read("\ufeff[\"a\"]".getBytes(StandardCharsets.UTF_8))).containsExactly("a");
        assertThat(read("[]".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static List<String> read(byte[] json) throws IOException {
        List<String> texts = new ArrayList<>();
        try (JsonParser parser = parser(json, 100_000)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    texts.add(parser.getText());
                }
            }
        }
        return texts;
    }

    private static JsonParser parser(byte[] json, int most) throws IOException {
        InputStream inPieces = new ByteArrayInputStream(json) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, most));
            }
        };
        return Json.parser(new RecordedBody(inPieces, Long.MAX_VALUE));
    }
}
