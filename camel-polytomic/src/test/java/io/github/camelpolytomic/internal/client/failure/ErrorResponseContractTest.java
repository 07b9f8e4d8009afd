package io.github.camelpolytomic.internal.client.failure;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.ApiOperations;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicConflictException;
import io.github.camelpolytomic.error.PolytomicConflictException.Reason;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.json.Json;
import io.github.camelpolytomic.internal.operation.ContractRow;
import io.github.camelpolytomic.internal.operation.RequestRow;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Each error of the contract for an operation in a version, as the exception in a route. */
class ErrorResponseContractTest extends PolytomicTestSupport {

    private static final String LEFT_ALONE = "what the route had in its message";
    private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);

    static Stream<Arguments> errors() {
        return ContractRow.all().stream().flatMap(row -> row.errors().stream().map(status -> arguments(row, status)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("errors")
    void becomesTheExceptionOfItsStatus(ContractRow row, int status) throws Exception {
        simulator.misbehave(Fault.status(status));
        RequestRow request = row.request();
        Object body = body(request);

        Exchange exchange = template.send(request.uri("&maxRetries=0"), sent -> {
            sent.getMessage().setBody(body);
            request.givenHeaders().forEach(sent.getMessage()::setHeader);
        });

        PolytomicException error = failure(exchange, ErrorResponseTest.CLASSES.get(status));
        assertThat(error.getMessage())
                .matches(
                        Pattern.quote(subject(row, request)) + "((?: of |, )name=[^,]+)? failed with " + status + ".*");
        assertThat(error.getOperation()).isEqualTo(row.operation());
        assertThat(error.getStatusCode()).isEqualTo(status);
        assertThat(error.getAttempts()).isEqualTo(1);
        assertThat(error.isRetryable()).isEqualTo(PASSING.contains(status));
        if (error instanceof PolytomicConflictException conflict) {
            assertThat(conflict.getReason())
                    .isEqualTo(row.operation().startsWith("start") ? Reason.EXECUTION_RUNNING : Reason.RESOURCE_STATE);
        }
        assertThat(exchange.getMessage().getBody()).isEqualTo(body);
        assertThat(exchange.getMessage().getHeaders()).isEqualTo(request.givenHeaders());
        assertThat(simulator.requests()).hasSize(1);
    }

    private static Object body(RequestRow row) throws Exception {
        return row.isBodyGivenAs("record")
                ? Json.MAPPER.readValue(
                        row.json(),
                        ApiOperations.row(row.operation()).body().orElseThrow().type())
                : row.isBodyGivenAs("nothing") ? null : LEFT_ALONE;
    }

    /** The operation and the values in its path, by the component's names. */
    private static String subject(ContractRow row, RequestRow request) {
        List<String> template = List.of(row.path().split("/"));
        List<String> path = List.of(request.path().split("/"));
        List<String> names = row.pathParameters();
        StringJoiner subject = new StringJoiner(", ", row.operation() + " of ", "");
        subject.setEmptyValue(row.operation());
        int variable = 0;
        for (int i = 0; i < template.size(); i++) {
            if (template.get(i).startsWith("{")) {
                subject.add(names.get(variable++) + "=" + path.get(i));
            }
        }
        return subject.toString();
    }
}
