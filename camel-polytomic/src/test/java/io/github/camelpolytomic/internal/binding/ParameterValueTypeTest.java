package io.github.camelpolytomic.internal.binding;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.model.bulksync.BulkSync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The type of a header determines whether it is a value or a list. */
class ParameterValueTypeTest extends PolytomicTestSupport {

    private static final String GET = "polytomic:getBulkSync";
    private static final String STATUSES = "polytomic:listBulkSyncExecutionStatuses?apiVersion=2024-02-08";
    private static final String CURE =
            ": use text, a number, a boolean, an enum constant, a UUID, UTF-8 bytes or a JSON value";
    private static final UUID ID = UUID.fromString("248df4b7-aa70-47b8-a036-33ac447e668d");

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("text", "text"),
                arguments("😀", "%F0%9F%98%80"),
                arguments(new StringBuilder("built"), "built"),
                arguments(4711, "4711"),
                arguments(4711L, "4711"),
                arguments(new BigInteger("123456789012345678901234567890"), "123456789012345678901234567890"),
                arguments(true, "true"),
                arguments(TimeUnit.DAYS, "DAYS"),
                arguments(ID, ID.toString()),
                arguments("é".getBytes(StandardCharsets.UTF_8), "%C3%A9"),
                arguments(TextNode.valueOf("node"), "node"),
                arguments(IntNode.valueOf(5), "5"),
                arguments(BooleanNode.TRUE, "true"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void ofOneValueIsSent(Object header, String sent) {
        call(GET, Map.of("CamelPolytomicSyncId", header));

        assertThat(request().rawPath()).isEqualTo("/api/bulk/syncs/" + sent);
    }

    @ParameterizedTest
    @MethodSource("values")
    void ofOneValueIsAListOfIt(Object header, String sent) {
        call(STATUSES, Map.of("CamelPolytomicSyncId", header));

        assertThat(request().rawQuery()).isEqualTo("sync_id=" + sent);
    }

    static Stream<Arguments> several() {
        return Stream.of(
                arguments(new String[] {"a", "b"}, "a b"),
                arguments(new Object[] {"a", ID}, "a " + ID),
                arguments(new int[] {1, 2}, "1 2"),
                arguments(List.of("a", "b,c"), "a b%2Cc"),
                arguments(new LinkedHashSet<>(List.of("a", 2)), "a 2"),
                arguments(new ArrayDeque<>(List.of("a", "b")), "a b"),
                arguments((Iterable<String>) () -> List.of("a", "b").iterator(), "a b"),
                arguments(List.of(TextNode.valueOf("a"), IntNode.valueOf(2)), "a 2"),
                arguments(List.of("a".getBytes(StandardCharsets.UTF_8)), "a"),
                arguments(JsonNodeFactory.instance.arrayNode().add("a").add(2).add(true), "a 2 true"));
    }

    @ParameterizedTest
    @MethodSource("several")
    void ofSeveralValuesIsAList(Object header, String sent) {
        call(STATUSES, Map.of("CamelPolytomicSyncId", header));

        assertThat(request().rawQuery()).isEqualTo("sync_id=" + sent.replace(" ", "&sync_id="));
    }

    @ParameterizedTest
    @MethodSource("several")
    void ofSeveralValuesIsRefusedWhereOneIsNeeded(Object header, String sent) {
        assertThat(refusal(GET, header))
                .isEqualTo("The header CamelPolytomicSyncId has several values, but only one is allowed");
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments(Optional.of("a"), "java.util.Optional"),
                arguments(Map.of("a", "b"), Map.of("a", "b").getClass().getTypeName()),
                arguments(
                        List.of("a").iterator(),
                        List.of("a").iterator().getClass().getTypeName()),
                arguments(new File("pom.xml"), "java.io.File"),
                arguments(new ByteArrayInputStream(new byte[] {'a'}), "java.io.ByteArrayInputStream"),
                arguments(Instant.EPOCH, "java.time.Instant"),
                arguments(new Object(), "java.lang.Object"),
                arguments(BulkSync.builder().id("s").build(), "io.github.camelpolytomic.model.bulksync.BulkSync"),
                arguments(NullNode.instance, "com.fasterxml.jackson.databind.node.NullNode"),
                arguments(new POJONode("a"), "com.fasterxml.jackson.databind.node.POJONode"),
                arguments(
                        JsonNodeFactory.instance.objectNode().put("a", "b"),
                        "com.fasterxml.jackson.databind.node.ObjectNode"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void ofAnotherTypeIsRefused(Object header, String type) {
        String refusal = "The header CamelPolytomicSyncId has the unsupported type " + type + CURE;

        assertThat(refusal(GET, header)).isEqualTo(refusal);
        assertThat(refusal(STATUSES, header)).isEqualTo(refusal);
    }

    @ParameterizedTest
    @MethodSource("others")
    void ofAnotherTypeIsRefusedWithinAList(Object element, String type) {
        assertThat(refusal(STATUSES, Arrays.asList("a", element)))
                .isEqualTo("The element 2 of the header CamelPolytomicSyncId has the unsupported type " + type + CURE);
    }

    @Test
    void ofAFileIsRefusedAndNotRead(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("secret"), "geheim");

        for (Object header : List.of(file, file.toFile())) {
            assertThat(refusal(GET, header))
                    .startsWith("The header CamelPolytomicSyncId has the unsupported type ")
                    .endsWith(CURE);
            assertThat(refusal(STATUSES, header))
                    .startsWith("The header CamelPolytomicSyncId has the unsupported type ")
                    .endsWith(CURE);
        }
    }

    @Test
    void ofBytesThatAreNoTextIsRefused() {
        assertThat(refusal(GET, new byte[] {'a', (byte) 0xff}))
                .isEqualTo("The header CamelPolytomicSyncId contains bytes that are not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud83d", "\ude00b", "\ud83d\ud83d\ude00"})
    void withHalfOfACharacterIsRefused(String text) {
        assertThat(refusal(GET, text))
                .isEqualTo("The header CamelPolytomicSyncId contains an incomplete character (unpaired surrogate)");
        assertThat(refusal(STATUSES, List.of("a", text)))
                .isEqualTo("The element 2 of the header CamelPolytomicSyncId contains an incomplete character"
                        + " (unpaired surrogate)");
    }

    @Test
    void ofAListWithinAListIsRefused() {
        assertThat(refusal(STATUSES, List.of(List.of("a"))))
                .startsWith("The element 1 of the header CamelPolytomicSyncId has the unsupported type "
                        + List.of("a").getClass().getTypeName());
    }

    static Stream<Arguments> empty() {
        return Stream.<Object>of(
                        new String[0],
                        List.of(),
                        JsonNodeFactory.instance.arrayNode(),
                        Arrays.asList("a", null),
                        List.of(" "))
                .map(each -> arguments(each));
    }

    @ParameterizedTest
    @MethodSource("empty")
    void ofNoValueIsRefused(Object header) {
        assertThat(refusal(STATUSES, header))
                .isEqualTo("The header CamelPolytomicSyncId is empty or contains an empty value: separate values"
                        + " by commas, or leave it out");
    }

    private String refusal(String uri, Object header) {
        Exchange exchange = call(uri, Map.of("CamelPolytomicSyncId", header));
        assertThat(simulator.requests()).isEmpty();
        return failure(exchange, PolytomicValidationException.class).getMessage();
    }
}
