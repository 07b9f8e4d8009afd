package io.github.camelpolytomic.internal.binding;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.model.bulksync.BulkSync;
import io.github.camelpolytomic.model.bulksync.CreateBulkSyncRequest;
import io.github.camelpolytomic.model.connections.Connection;
import io.github.camelpolytomic.model.connections.CreateConnectionRequest;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** An invalid request is rejected with the reason and the solution, without showing its content. */
class BodyReaderRefusalTest extends PolytomicTestSupport {

    private static final String SECRET = "geheim";
    private static final String CURE = "set a CreateConnectionRequest, a Map or JSON text as message body";

    static Stream<Arguments> whatIsNoRequest() {
        return Stream.of(
                arguments(null, "createConnection requires a request, but the message body is empty; " + CURE),
                arguments("", "createConnection requires a request, but the message body is empty; " + CURE),
                arguments(" \n ", "createConnection requires a request, but the message body is empty; " + CURE),
                arguments(new byte[0], "createConnection requires a request, but the message body is empty; " + CURE),
                arguments(
                        InputStream.nullInputStream(),
                        "createConnection: the stream in the message body is empty or already consumed;"
                                + " enable stream caching"),
                arguments(
                        List.of(Map.of("password", SECRET)),
                        "createConnection requires a request, but a List cannot be used as a request; " + CURE),
                arguments(
                        Connection.builder().name(SECRET).build(),
                        "createConnection requires a request, but a Connection cannot be used as a request; " + CURE),
                arguments(
                        CreateBulkSyncRequest.builder().name(SECRET).build(),
                        "createConnection requires a request, but a CreateBulkSyncRequest cannot be used as a"
                                + " request; " + CURE),
                arguments(
                        "{\"name\":\"a\",\"type\":\"t\",\"configuration\":{\"a\":1e99999999999}}",
                        "createConnection: the message body contains a value that cannot be read"
                                + " (NumberFormatException)"),
                arguments(SECRET, "createConnection: the message body is not JSON; " + CURE),
                arguments("{\"password\":\"" + SECRET, "createConnection: the message body is not JSON; " + CURE),
                arguments(
                        "{\"name\":\"n\",\"type\":\"t\"} " + SECRET,
                        "createConnection: the message body is not JSON; " + CURE),
                arguments("{} {\"password\":1}", "createConnection: the message body is not JSON; " + CURE),
                arguments("{\"password\":'geheim'}", "createConnection: the message body is not JSON; " + CURE),
                arguments(
                        new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'},
                        "createConnection: the message body is not JSON; " + CURE),
                arguments(
                        "[{\"password\":\"geheim\"}]",
                        "createConnection: the message body is not a JSON object; " + CURE),
                arguments("\"geheim\"", "createConnection: the message body is not a JSON object; " + CURE),
                arguments("null", "createConnection: the message body is not a JSON object; " + CURE),
                arguments("42", "createConnection: the message body is not a JSON object; " + CURE),
                arguments(42, "createConnection cannot use a message body of type java.lang.Integer; " + CURE),
                arguments(
                        Set.of(SECRET),
                        "createConnection cannot use a message body of type java.util.ImmutableCollections$Set12; "
                                + CURE),
                arguments(
                        new Opaque(),
                        "createConnection cannot use a message body of type"
                                + " io.github.camelpolytomic.internal.binding.BodyReaderRefusalTest$Opaque; " + CURE));
    }

    @ParameterizedTest
    @MethodSource("whatIsNoRequest")
    void saysWhyAndWhatToGive(Object body, String message) {
        PolytomicValidationException refused = refused("polytomic:createConnection", body);

        assertThat(refused).hasMessage(message);
        assertThat(refused.getOperation()).isEqualTo("createConnection");
        assertThat(refused.isRetryable()).isFalse();
        assertThat(refused.isOutcomeKnown()).isTrue();
    }

    @Test
    void namesTheOptionsThatMakeABody() {
        assertThat(refused("polytomic:activateBulkSync?id=s", null))
                .hasMessage("activateBulkSync requires a request, but the message body is empty; set a"
                        + " ActivateBulkSyncRequest, a Map or JSON text as message body, or active (option"
                        + " active or header CamelPolytomicActive)");
    }

    static Stream<Arguments> mapsThatCannotBeWritten() {
        Map<Object, Object> opaque = new HashMap<>(Map.of("password", SECRET, "stream", new Opaque()));
        Map<Object, Object> nameless = new HashMap<>(Map.of("password", SECRET));
        nameless.put(null, SECRET);
        Map<Object, Object> endless = new HashMap<>(Map.of("password", SECRET));
        endless.put("itself", endless);
        Map<String, Object> deep = Map.of("password", SECRET);
        for (int i = 0; i < 1000; i++) {
            deep = Map.of("deeper", deep);
        }
        String tooDeep = "createConnection: the message body exceeds a JSON limit: Document nesting depth"
                + " (1001) exceeds the maximum allowed (1000, from `StreamWriteConstraints.getMaxNestingDepth()`)";
        return Stream.of(
                arguments(
                        opaque,
                        "createConnection: member stream of the message body cannot be written as JSON"
                                + " (InvalidDefinitionException)"),
                arguments(
                        nameless,
                        "createConnection: member null of the message body cannot be written as JSON"
                                + " (JsonMappingException)"),
                arguments(endless, tooDeep),
                arguments(deep, tooDeep),
                arguments(
                        Map.of("configuration", Map.of("hosts", List.of(1, Map.of("a.b", new Talkative())))),
                        "createConnection: member configuration.hosts[1].a.b.value of the message body cannot be"
                                + " written as JSON (JsonMappingException)"),
                arguments(
                        Map.of("name", "n", "hosts", new Throwing(false)),
                        "createConnection: member hosts of the message body cannot be written as JSON"
                                + " (JsonMappingException)"),
                arguments(
                        Map.of("name", "n", "hosts", new Throwing(true)),
                        "createConnection: member hosts[0] of the message body cannot be written as JSON"
                                + " (JsonMappingException)"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("mapsThatCannotBeWritten")
    void saysThatAMapCannotBeWritten(Map<Object, Object> body, String message) {
        assertThat(refused("polytomic:createConnection", body)).hasMessage(message);
    }

    @Test
    void saysThatARecordCannotBeWritten() {
        CreateConnectionRequest body = CreateConnectionRequest.builder()
                .name("n")
                .type("t")
                .configuration(Map.of("password", SECRET, "value", new Talkative()))
                .build();

        assertThat(refused("polytomic:createConnection", body))
                .hasMessage(
                        "createConnection: member configuration.value.value of the message body cannot be written as"
                                + " JSON (JsonMappingException)");
    }

    static Stream<Object> whatCannotBeRead() {
        return Stream.of(
                new InputStream() {
                    @Override
                    public int read() {
                        throw new IllegalStateException("disk");
                    }
                },
                new File("/no/such/" + SECRET),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("disk");
                    }
                },
                new StringReader(SECRET) {
                    @Override
                    public int read(char[] buffer, int offset, int length) throws IOException {
                        throw new IOException("disk");
                    }

                    @Override
                    public String toString() {
                        return SECRET;
                    }
                });
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("whatCannotBeRead")
    void saysThatAStreamCannotBeRead(Object body) {
        Exchange exchange = template.send(
                "polytomic:createConnection", sent -> sent.getMessage().setBody(body));

        assertThat(failure(exchange, PolytomicValidationException.class))
                .hasMessage("createConnection: the message body cannot be read");
        assertThat(simulator.requests()).isEmpty();
    }

    static Stream<Object> whatIsNoStart() {
        return Stream.of(
                SECRET,
                "[]",
                "null",
                "{\"schemas\":[\"" + SECRET,
                new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8)),
                new HashSet<>(Set.of(SECRET)));
    }

    @ParameterizedTest
    @MethodSource("whatIsNoStart")
    void doesNotTakeAnythingForNothingWhereNoRequestIsNeeded(Object body) {
        refused("polytomic:startBulkSync?syncId=s", body);
    }

    static Stream<Object> startsOfASchemaWithoutAnId() {
        return Stream.of("{\"schemas\":[{}]}", Map.of("schemas", List.of(Map.of())));
    }

    @ParameterizedTest
    @MethodSource("startsOfASchemaWithoutAnId")
    void saysThatASchemaHasNoId(Object body) {
        assertThat(refused("polytomic:startBulkSync?syncId=s", body))
                .hasMessageEndingWith("): member schemas contains an empty id");
    }

    @Test
    void doesNotTakeAnAnswerInMapFormForAStart() {
        Object sync =
                answer("polytomic:getBulkSync?outputFormat=map&syncId=" + SampleWorkspace.SHOP_TO_BUCKET, Map.class);
        simulator.forgetRequests();

        assertThat(refused("polytomic:startBulkSync?syncId=s", sync))
                .hasMessage("startBulkSync: the message body is an object without any member of a"
                        + " StartBulkSyncRequest; set another body, or none");
    }

    @Test
    void leavesTheMessageAsItWas() {
        Map<String, Object> body = Map.of("name", SECRET);

        Exchange exchange = template.send("polytomic:createConnection", sent -> {
            sent.getMessage().setBody(body);
            sent.getMessage().setHeader("mine", 1);
        });

        assertThat(exchange.getException()).isNotNull();
        assertThat(exchange.getMessage().getBody()).isSameAs(body);
        assertThat(exchange.getMessage().getHeaders()).isEqualTo(Map.of("mine", 1));
    }

    @Test
    void takesARecordOnlyWhereItMeansTheSame() {
        BulkSync made = BulkSync.builder().name(SECRET).build();

        assertThat(refused("polytomic:createBulkSync", made))
                .hasMessageStartingWith(
                        "createBulkSync requires a request, but a BulkSync cannot be used as a request; ");
    }

    private PolytomicValidationException refused(String uri, Object body) {
        Exchange exchange = template.send(uri, sent -> sent.getMessage().setBody(body));
        PolytomicValidationException refused = failure(exchange, PolytomicValidationException.class);
        assertThat(refused.getMessage()).doesNotContain(SECRET);
        assertThat(stackTrace(refused)).doesNotContain(SECRET);
        assertThat(simulator.requests()).isEmpty();
        return refused;
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** A type that neither Camel nor Jackson supports. */
    private static final class Opaque {
        @Override
        public String toString() {
            return SECRET;
        }
    }

    /** A list that fails on iteration or on access to an element. */
    private static final class Throwing extends AbstractList<Object> {
        private final boolean hasIterator;

        Throwing(boolean hasIterator) {
            this.hasIterator = hasIterator;
        }

        @Override
        public Iterator<Object> iterator() {
            if (!hasIterator) {
                throw new IllegalStateException("no iterator over " + SECRET);
            }
            return super.iterator();
        }

        @Override
        public Object get(int index) {
            throw new IllegalStateException("no element of " + SECRET);
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** A bean whose exception quotes a secret. */
    static final class Talkative {
        public String getValue() {
            throw new IllegalStateException("cannot resolve " + SECRET);
        }
    }
}
