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
record CallTemplate(
        Operation operation,
        ApiVersion version,
        ParameterBinder binder,
        Optional<ApiRequest> fixedRequest,
        Credentials credentials,
        AnswerReader reader,
        Duration timeout,
        int maxRetries,
        HttpSettings http) {

    /**
     * @param parameters the parameters that the URI gives
     * @throws IllegalArgumentException for an option that cannot be used, with its name and the cure
     */
    static CallTemplate of(Operation operation, PolytomicConfiguration configuration, Map<String, Object> parameters) {
        ApiVersion version = ApiVersion.of(configuration.getApiVersion());
        requirePositive("callTimeout", configuration.getCallTimeout());
        if (configuration.getMaxRetries() < 0) {
            throw new IllegalArgumentException(
                    "Option maxRetries must be 0 or more, not " + configuration.getMaxRetries());
        }
        ParameterBinder binder = new ParameterBinder(operation, version, parameters);
        return new CallTemplate(
                operation,
                version,
                binder,
                binder.isComplete() ? Optional.of(ApiRequest.of(operation, version, binder.fixed())) : Optional.empty(),
                Credentials.of(
                        configuration.getApiKey(),
                        configuration.getPartnerKey(),
                        configuration.getDeploymentKey(),
                        configuration.getAuthOrganizationId()),
                reader(operation, configuration.getOutputFormat()),
                configuration.getCallTimeout(),
                configuration.getMaxRetries(),
                HttpSettings.of(BaseUrl.of(configuration.getBaseUrl()), configuration));
    }

    /**
     * The call that this message makes.
     *
     * @param dynamic parameters that a dynamic URI gives beyond the endpoint's own
     */
    Call call(Message message, Map<String, Object> dynamic) throws PolytomicException {
        try {
            ParameterBinder bound = dynamic.isEmpty() ? binder : binder.with(dynamic);
            return new Call(request(bound.values(message)), credentials, reader, timeout, maxRetries);
        } catch (IllegalArgumentException e) {
            throw new PolytomicValidationException(
                    e.getMessage(), FailureDetails.withoutAnswer(operation.name(), 0, false));
        }
    }

    // the request of a URI that says everything is the same for each message
    private ApiRequest request(Map<Parameter, String> values) {
        return fixedRequest.isPresent() && values == binder.fixed()
                ? fixedRequest.get()
                : ApiRequest.of(operation, version, values);
    }

    static void requirePositive(String option, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("Option %s must be longer than %s".formatted(option, value));
        }
    }

    private static AnswerReader reader(Operation operation, OutputFormat format) {
        return switch (format) {
            case RECORD -> AnswerReader.record(operation.resultType());
            case JSON -> AnswerReader.json();
            case MAP -> AnswerReader.map();
        };
    }
}
