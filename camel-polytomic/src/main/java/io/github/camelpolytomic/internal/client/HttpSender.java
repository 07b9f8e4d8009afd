package io.github.camelpolytomic.internal.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.ModalCloseable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.client.call.ApiRequest;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Attempt;
import io.github.camelpolytomic.internal.client.call.BaseUrl;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.failure.ExceptionFactory;
import io.github.camelpolytomic.internal.client.failure.Intermediary;
import io.github.camelpolytomic.internal.json.Content;
import io.github.camelpolytomic.internal.json.ElementReader;
import io.github.camelpolytomic.internal.json.ErrorBody;
import io.github.camelpolytomic.internal.json.Identifiers;
import io.github.camelpolytomic.internal.json.LinkReader;
import io.github.camelpolytomic.internal.json.RecordedBody;
import io.github.camelpolytomic.internal.json.ResponseReader;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.text.Excerpts;

/** Sends a call's request once and reads the response, on the HTTP client of camel-http. */
public final class HttpSender {

    private static final int MAX_WARNINGS = 20;
    private static final InputStream EMPTY = new ByteArrayInputStream(new byte[0]);

    private static final int MAX_VERSION_LENGTH = 100;

    private static final ContentType JSON = ContentType.create("application/json");
    private static final Header ACCEPT = new BasicHeader(HttpHeaders.ACCEPT, "application/json");
    private static final Map<ApiVersion, Header> VERSIONS = Arrays.stream(ApiVersion.values())
            .collect(Collectors.toMap(
                    Function.identity(), version -> new BasicHeader(Intermediary.VERSION_HEADER, version)));

    private static final Logger LOG = LoggerFactory.getLogger(HttpSender.class);

    private final HttpClient http;
    private final BaseUrl baseUrl;
    private final Header userAgent;
    private final long maxResponseSize;
    private final Set<String> warnedVersions = ConcurrentHashMap.newKeySet();

    /** @param maxResponseSize the maximum size of a response in bytes */
    public HttpSender(HttpClient http, BaseUrl baseUrl, String userAgent, long maxResponseSize) {
        this.http = http;
        this.baseUrl = baseUrl;
        this.userAgent = new BasicHeader(HttpHeaders.USER_AGENT, userAgent);
        this.maxResponseSize = maxResponseSize;
    }

    /** Builds the call's request, with all headers that are sent. */
    CancellableRequest request(Call call) {
        ApiRequest request = call.request();
        CancellableRequest http = new CancellableRequest(
                request.verb().name(), baseUrl, request.path(), userAgent, ACCEPT, VERSIONS.get(request.version()));
        call.credentials().authorization().ifPresent(http::addHeader);
        if (call.key().isPresent()) {
            http.addHeader(Parameter.IDEMPOTENCY_KEY.wireName(), call.key().value());
        }
        if (request.hasBody()) {
            http.setEntity(new ByteArrayEntity(request.body(), JSON));
        }
        return http;
    }

    ApiResponse send(CancellableRequest request, Attempt attempt) throws PolytomicException {
        ClassicHttpResponse response;
        try {
            response = http.executeOpen(baseUrl.host(), request, HttpClientContext.create());
        } catch (IOException e) {
            throw new ExceptionFactory(attempt).transport(e, false);
        }
        boolean open = false;
        try {
            int status = response.getCode();
            if (isAnswer(response, attempt.call().request().operation())) {
                return link(response, attempt);
            }
            if (status < 200 || status > 299) {
                throw new ExceptionFactory(attempt).errorResponse(response, ErrorBody.read(response.getEntity()));
            }
            if (attempt.call().reader() instanceof ElementReader elements) {
                ApiResponse result = stream(elements, request, response, attempt);
                open = true;
                return result;
            }
            return attempt.call().reader().hasContent() || !Intermediary.hasVersionHeader(response)
                    ? read(response, attempt)
                    : ignoreBody(response, attempt);
        } finally {
            if (!open) {
                close(response);
            }
        }
    }

    // without the service's header, it may be the redirect of a proxy to its sign-in page
    private static boolean isAnswer(ClassicHttpResponse redirect, Operation operation) {
        return operation.answersRedirect()
                && redirect.getCode() == HttpStatus.SC_MOVED_TEMPORARILY
                && Intermediary.hasVersionHeader(redirect);
    }

    private ApiResponse link(ClassicHttpResponse response, Attempt attempt) throws PolytomicException {
        EntityUtils.consumeQuietly(response.getEntity());
        Header location = response.getFirstHeader(HttpHeaders.LOCATION);
        try {
            LinkReader reader = (LinkReader) attempt.call().reader();
            return response(reader.read(location == null ? "" : location.getValue()), response, attempt);
        } catch (JsonProcessingException e) {
            throw new ExceptionFactory(attempt).withoutLink(response, e.getOriginalMessage());
        }
    }

    // the API specifies no content here, so the body is irrelevant, even if it is malformed
    private ApiResponse ignoreBody(ClassicHttpResponse response, Attempt attempt) {
        EntityUtils.consumeQuietly(response.getEntity());
        return response(Content.NOTHING, response, attempt);
    }

    private ApiResponse read(ClassicHttpResponse response, Attempt attempt) throws PolytomicException {
        RecordedBody body = body(response, attempt);
        try {
            Content content = attempt.call().reader().read(body);
            requireSameIds(attempt.call().request(), content);
            // releases the connection: the end of a compressed body is not the end of the data in the socket
            body.close();
            return response(content, response, attempt);
        } catch (JsonProcessingException e) {
            throw body.fault() == null
                    ? new ExceptionFactory(attempt).malformed(response, body, e)
                    : new ExceptionFactory(attempt).transport(body.fault(), true);
        } catch (IOException e) {
            throw new ExceptionFactory(attempt).transport(e, true);
        } catch (RuntimeException | StackOverflowError e) {
            throw new ExceptionFactory(attempt).malformed(response, body, ResponseReader.BodyException.of(e));
        }
    }

    private static void requireSameIds(ApiRequest request, Content content) throws IOException {
        for (Map.Entry<String, String> repeated :
                Identifiers.repeated(request.operation(), content.value()).entrySet()) {
            Object requested = request.value(repeated.getKey());
            if (requested != null && !repeated.getValue().equalsIgnoreCase(requested.toString())) {
                throw new ResponseReader.BodyException("it refers to a different %s, %s"
                        .formatted(repeated.getKey(), Excerpts.value(repeated.getValue())));
            }
        }
    }

    private ApiResponse stream(
            ElementReader reader, CancellableRequest request, ClassicHttpResponse response, Attempt attempt)
            throws PolytomicException {
        RecordedBody body = body(response, attempt);
        ElementStream elements;
        try {
            elements = new ElementStream(reader, request, response, body, attempt);
        } catch (IOException e) {
            throw new ExceptionFactory(attempt).transport(e, true);
        }
        elements.open();
        return response(Content.of(elements), response, attempt);
    }

    private RecordedBody body(ClassicHttpResponse response, Attempt attempt) throws PolytomicException {
        HttpEntity entity = response.getEntity();
        try {
            return entity == null
                    ? new RecordedBody(EMPTY, maxResponseSize)
                    : new RecordedBody(entity.getContent(), maxResponseSize);
        } catch (IOException e) {
            throw new ExceptionFactory(attempt).transport(e, true);
        }
    }

    private ApiResponse response(Content content, ClassicHttpResponse response, Attempt attempt) {
        Header header = response.getFirstHeader(Intermediary.VERSION_HEADER);
        ApiRequest request = attempt.call().request();
        String requested = request.version().value();
        String served = header == null ? null : header.getValue();
        if (served != null && !served.equals(requested)) {
            served = Excerpts.cut(attempt.call().mask(served), MAX_VERSION_LENGTH);
        }
        if (LOG.isDebugEnabled()) {
            LOG.debug("{} returned {} on attempt {}", request.subject(), response.getCode(), attempt.number());
        }
        warnOfOtherVersion(requested, served);
        return new ApiResponse(content, response.getCode(), served, attempt.number());
    }

    private void warnOfOtherVersion(String requested, String served) {
        if (served == null || served.equals(requested)) {
            return;
        }
        String shown = Excerpts.value(served);
        // bounded, because a server could send a new version each time
        if (warnedVersions.size() < MAX_WARNINGS && warnedVersions.add(requested + shown)) {
            LOG.warn(
                    "The service uses API version {} although {} was requested; set apiVersion to a version that it"
                            + " supports",
                    shown,
                    requested);
        }
    }

    // immediate: a closed body has released its connection already, and any other is not worth draining
    static void close(ClassicHttpResponse response) {
        if (response instanceof ModalCloseable closeable) {
            closeable.close(CloseMode.IMMEDIATE);
        } else {
            EntityUtils.consumeQuietly(response.getEntity());
        }
    }
}
