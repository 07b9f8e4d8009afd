package io.github.camelpolytomic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.apache.camel.Message;

import io.github.camelpolytomic.client.AnswerReader;
import io.github.camelpolytomic.client.ApiRequest;
import io.github.camelpolytomic.client.BaseUrl;
import io.github.camelpolytomic.client.Call;
import io.github.camelpolytomic.client.Credentials;
import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.operation.ApiVersion;
import io.github.camelpolytomic.operation.Operation;
import io.github.camelpolytomic.operation.Parameter;

/** Everything of an endpoint's calls that does not depend on the message, checked when the endpoint starts. */
final class CallTemplate {

    private final Operation operation;
    private final ApiVersion version;
    private final ParameterBinder binder;
    private final Credentials credentials;
    private final AnswerReader reader;
    private final Duration timeout;
    private final int maxRetries;
    private final HttpSettings http;
    private final Optional<Call> fixedCall;

    /**
     * @param parameters the parameters that the URI gives
     * @throws IllegalArgumentException for an option that cannot be used, with its name and the cure
     */
    CallTemplate(Operation operation, PolytomicConfiguration configuration, Map<String, Object> parameters) {
        this.operation = operation;
        this.version = ApiVersion.of(configuration.getApiVersion());
        if (!operation.versions().contains(version)) {
            throw new IllegalArgumentException("%s is not in API version %s; these have it: %s"
                    .formatted(operation.name(), version, operation.versions()));
        }
        this.binder = new ParameterBinder(operation, version, parameters);
        this.credentials = Credentials.of(
                configuration.getApiKey(),
                configuration.getPartnerKey(),
                configuration.getDeploymentKey(),
                configuration.getAuthOrganizationId());
        this.reader = reader(operation, configuration.getOutputFormat());
        this.timeout = HttpSettings.requireUsable("callTimeout", configuration.getCallTimeout());
        this.maxRetries = configuration.getMaxRetries();
        if (maxRetries < 0) {
            throw new IllegalArgumentException("Option maxRetries must be 0 or more, not " + maxRetries);
        }
        this.http = HttpSettings.of(BaseUrl.of(configuration.getBaseUrl()), configuration);
        // a URI that says everything makes the same call for each message
        this.fixedCall = binder.isComplete() ? Optional.of(call(binder.fixed())) : Optional.empty();
    }

    HttpSettings http() {
        return http;
    }

    /**
     * The call that this message makes.
     *
     * @param dynamic parameters that a dynamic URI gives beyond the endpoint's own
     */
    Call call(Message message, Map<String, Object> dynamic) throws PolytomicException {
        try {
            ParameterBinder bound = dynamic.isEmpty() ? binder : binder.with(dynamic);
            Map<Parameter, String> values = bound.values(message);
            return fixedCall.isPresent() && values == binder.fixed() ? fixedCall.get() : call(values);
        } catch (IllegalArgumentException e) {
            throw new PolytomicValidationException(
                    e.getMessage(), FailureDetails.withoutAnswer(operation.name(), 0, false));
        }
    }

    private Call call(Map<Parameter, String> values) {
        return new Call(ApiRequest.of(operation, version, values), credentials, reader, timeout, maxRetries);
    }

    private static AnswerReader reader(Operation operation, OutputFormat format) {
        return switch (format) {
            case RECORD -> AnswerReader.record(operation.resultType());
            case JSON -> AnswerReader.json();
            case MAP -> AnswerReader.map();
        };
    }
}
