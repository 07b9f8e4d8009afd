package io.github.camelpolytomic.internal.binding;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.ApiOperations;
import io.github.camelpolytomic.PolytomicOperation;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.internal.client.call.Account;
import io.github.camelpolytomic.internal.client.call.ApiRequest;
import io.github.camelpolytomic.internal.client.call.BaseUrl;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.Credentials;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;
import io.github.camelpolytomic.internal.client.call.RateLimiter;
import io.github.camelpolytomic.internal.json.OutputForm;
import io.github.camelpolytomic.internal.json.ResponseReader;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.operation.BodyRule;
import io.github.camelpolytomic.internal.operation.BulkSyncOperations;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.operation.RequestBody;
import io.github.camelpolytomic.internal.operation.Verb;
import io.github.camelpolytomic.internal.run.StartTestSupport;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The idempotency key of a call: which calls have one, its origin, and its valid values. */
class IdempotencyKeysTest extends StartTestSupport {

    private static final String HEADER = "CamelPolytomicIdempotencyKey";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void isMadeForEveryPost(ApiVersion version) {
        simulator.misbehave(Fault.status(500));

        for (PolytomicOperation operation : operations(version, verb -> verb == Verb.POST)) {
            send(operation, version, Map.of());

            assertThat(request().method()).as("verb of %s", operation).isEqualTo("POST");
            assertThat(request().headerValues("Idempotency-Key"))
                    .as("key of %s", operation)
                    .singleElement()
                    .asString()
                    .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            simulator.forgetRequests();
        }
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void isNeverSentWithAnotherVerb(ApiVersion version) {
        simulator.misbehave(Fault.status(500));

        for (PolytomicOperation operation : operations(version, verb -> verb != Verb.POST)) {
            send(operation, version, Map.of(HEADER, KEY));

            assertThat(request().method()).as("verb of %s", operation).isNotEqualTo("POST");
            assertThat(keys()).as("key of %s", operation).containsExactly("none");
            simulator.forgetRequests();
        }
    }

    @Test
    void isNoOptionOfAnOperationWithAnotherVerb() {
        assertThat(refusal("polytomic:bulkSyncStatus?syncId=" + SYNC + "&idempotencyKey=" + KEY))
                .isEqualTo("bulkSyncStatus has no option idempotencyKey");
    }

    @Test
    void comesFromTheOption() {
        assertThat((Throwable) call(START + "&idempotencyKey=" + KEY).getException())
                .isNull();

        assertThat(keys()).containsExactly(KEY);
    }

    @Test
    void comesFromTheHeader() {
        assertThat((Throwable) call(START, Map.of(HEADER, KEY)).getException()).isNull();

        assertThat(keys()).containsExactly(KEY);
    }

    @Test
    void ofTheOptionTakesPrecedenceOverTheHeader() {
        call(START + "&idempotencyKey=" + KEY, Map.of(HEADER, "another-one"));

        assertThat(keys()).containsExactly(KEY);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                arguments("1234567", "1234567"),
                arguments("k".repeat(256), "k".repeat(97) + "..."),
                arguments("", ""),
                arguments("        ", "        "),
                arguments("schlüssel-1", "schlüssel-1"),
                arguments("two words", "two words"),
                arguments("12345678\n", "12345678?"),
                arguments("1234.5678", "1234.5678"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void ofAnotherFormIsRefusedBeforeAnythingIsSent(String key, String shown) {
        PolytomicValidationException error =
                failure(call(START, Map.of(HEADER, key)), PolytomicValidationException.class);

        assertThat(error)
                .hasMessage("idempotencyKey must be 8 to 255 letters, digits, '-' and '_', not '%s' (%s characters)"
                        .formatted(shown, key.length()));
        assertThat(error.getStatusCode()).isZero();
        assertThat(error.getAttempts()).isZero();
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "schlüssel-1"})
    void ofAnotherFormIsRefusedWhenTheEndpointStarts(String key) {
        assertThat(refusal(START + "&idempotencyKey=" + key))
                .isEqualTo("idempotencyKey must be 8 to 255 letters, digits, '-' and '_', not '%s' (%s characters)"
                        .formatted(key, key.length()));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 255})
    void mayBeAsShortAndAsLongAsTheServiceTakesIt(int length) {
        String key = "Ab_-7" + "x".repeat(length - 5);

        assertThat((Throwable) call(START, Map.of(HEADER, key)).getException()).isNull();

        assertThat(keys()).containsExactly(key);
    }

    @Test
    void isNotSentWhenItIsSwitchedOff() {
        call(START + "&idempotent=false");
        call(START + "&idempotent=false", Map.of(HEADER, KEY));

        assertThat(keys()).containsExactly("none", "none");
    }

    @Test
    void cannotBeGivenAndSwitchedOff() {
        assertThat(refusal(START + "&idempotent=false&idempotencyKey=" + KEY))
                .isEqualTo("Option idempotencyKey requires idempotent=true");
    }

    @Test
    void thatStoodForAnotherOperationIsAnError() {
        call(START, Map.of(HEADER, KEY));

        PolytomicValidationException error = failure(
                call("polytomic:cancelBulkSync?syncId=" + SYNC, Map.of(HEADER, KEY)),
                PolytomicValidationException.class);

        assertThat(error)
                .hasMessage("The idempotency key order-4711 was already used for another request: the service"
                        + " would return that outcome for cancelBulkSync of syncId=nightly. Use a new key for"
                        + " each request (the header CamelPolytomicIdempotencyKey stays on the message:"
                        + " overwrite or remove it)");
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void thatStoodForAnotherBodyIsAnError() {
        call(START, Map.of(HEADER, KEY));

        failure(call(START + "&schemas=orders", Map.of(HEADER, KEY)), PolytomicValidationException.class);

        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void mayBeGivenAgainForTheSameRequestWhichIsNotActedOnAgain() {
        BulkSyncExecution first = call(START, Map.of(HEADER, KEY)).getMessage().getBody(BulkSyncExecution.class);
        BulkSyncExecution second = call(START, Map.of(HEADER, KEY)).getMessage().getBody(BulkSyncExecution.class);

        assertThat(keys()).containsExactly(KEY, KEY);
        assertThat(sync.executions()).hasSize(1);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void mayBeTheSameInTwoAccounts() {
        simulator.workspace().acceptApiKey("of-another-account");
        call(START, Map.of(HEADER, KEY));

        Exchange other = call(START + "&schemas=public.orders&apiKey=of-another-account", Map.of(HEADER, KEY));

        assertThat((Throwable) other.getException()).isNull();
        assertThat(keys()).containsExactly(KEY, KEY);
        assertThat(sync.executions()).hasSize(2);
    }

    @Test
    void isRememberedUpToALimit() {
        IdempotencyKeys keys = new IdempotencyKeys();
        IdempotencyKeys.Scope service = new IdempotencyKeys.Scope(
                "polytomic:cancelBulkSync",
                new Account(BaseUrl.of(simulator.baseUrl()), cancel("a").credentials()));
        keys.userKey("the-first", service, cancel("a"));
        for (int i = 1; i < 10_000; i++) {
            keys.userKey("key-" + i + "-of-many", service, cancel("a"));
        }
        assertThatThrownBy(() -> keys.userKey("the-first", service, cancel("b")))
                .isInstanceOf(IllegalArgumentException.class);

        for (int i = 10_000; i < 10_100; i++) {
            keys.userKey("key-" + i + "-of-many", service, cancel("a"));
        }

        assertThatCode(() -> keys.userKey("the-first", service, cancel("b"))).doesNotThrowAnyException();
    }

    private void send(PolytomicOperation operation, ApiVersion version, Map<String, Object> headers) {
        Operation row = ApiOperations.row(operation);
        template.send("polytomic:%s?maxRetries=0&apiVersion=%s".formatted(operation, version), exchange -> {
            for (Parameter parameter : row.parameters(version)) {
                if (parameter.isRequired()) {
                    exchange.getMessage().setHeader(ParameterBinder.header(parameter), "x");
                }
            }
            row.alternatives(version).stream().limit(1).forEach(one -> exchange.getMessage()
                    .setHeader(ParameterBinder.header(one), "x"));
            headers.forEach(exchange.getMessage()::setHeader);
            row.body(version).ifPresent(body -> exchange.getMessage().setBody(smallest(body, version)));
        });
    }

    private static ObjectNode smallest(RequestBody body, ApiVersion version) {
        ObjectNode smallest = MAPPER.createObjectNode();
        List<String> required = body.rules().stream()
                .filter(rule -> rule.kind() == BodyRule.Kind.REQUIRED || rule.kind() == BodyRule.Kind.PRESENT)
                .filter(rule -> rule.versions().contains(version))
                .map(rule -> rule.members().get(0))
                .toList();
        required.stream()
                .filter(member -> !member.contains("["))
                // what an optional object requires
                .filter(member -> required.contains(member.replaceAll("\\..*", "")))
                .forEach(member -> {
                    String[] steps = member.split("\\.");
                    ObjectNode holder = smallest;
                    for (int i = 0; i < steps.length - 1; i++) {
                        holder = holder.path(steps[i]) instanceof ObjectNode there ? there : holder.putObject(steps[i]);
                    }
                    holder.put(steps[steps.length - 1], "x");
                });
        return smallest;
    }

    private static List<PolytomicOperation> operations(ApiVersion version, Predicate<Verb> verbs) {
        List<PolytomicOperation> operations = ApiOperations.all().stream()
                .filter(operation -> ApiOperations.row(operation).versions().contains(version))
                .filter(operation ->
                        verbs.test(ApiOperations.row(operation).request(version).verb()))
                .toList();
        assertThat(operations).hasSizeGreaterThan(10);
        return operations;
    }

    private static Call cancel(String syncId) {
        Operation operation = BulkSyncOperations.CANCEL_BULK_SYNC;
        return new Call(
                ApiRequest.of(
                        operation,
                        ApiVersion.V2025_09_18,
                        Map.of(operation.parameters().get(0), syncId)),
                Credentials.of("key", null, null, null),
                ResponseReader.of(operation, OutputForm.RECORD),
                Duration.ofSeconds(1),
                0,
                IdempotencyKey.NONE,
                RateLimiter.UNLIMITED);
    }
}
