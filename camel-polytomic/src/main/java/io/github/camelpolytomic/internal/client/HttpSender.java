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
import io.github.camelpolytomic.internal.json.RecordedBody;
import io.github.camelpolytomic.internal.json.ResponseReader;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.text.Excerpts;

/** Sends a call's request once and reads what comes back, on the borrowed HTTP client. */
public final class HttpSender {

    private static final int MOST_WARNINGS = 20;
    private static final InputStream NOTHING = new ByteArrayInputStream(new byte[0]);

    private static final int LONGEST_VERSION = 100;

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
    private final Set<String> versionsWarnedOf = ConcurrentHashMap.newKeySet();

    /** @param maxResponseSize how many bytes of an answer may be kept */
    public HttpSender(HttpClient http, BaseUrl baseUrl, String userAgent, long maxResponseSize) {
        this.http = http;
        this.baseUrl = baseUrl;
        this.userAgent = new BasicHeader(HttpHeaders.USER_AGENT, userAgent);
        this.maxResponseSize = maxResponseSize;
    }

    /** The call's request with the headers that go out; no others do. */
    CancellableRequest request(Call call) {
        ApiRequest request = call.request();
        CancellableRequest http = new CancellableRequest(
                request.verb().name(),
                baseUrl,
                request.path(),
                userAgent,
                ACCEPT,
                call.credentials().authorization(),
                VERSIONS.get(request.version()));
        if (call.key().isPresent()) {
            http.addHeader(Parameter.IDEMPOTENCY_KEY.wireName(), call.key().value());
        }
        if (request.hasBody()) {
            http.setEntity(new ByteArrayEntity(request.body(), JSON));
        }
        return http;
    }

    /** Sends it. */
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
            if (status < 200 || status > 299) {
                throw new ExceptionFactory(attempt).answered(response, ErrorBody.read(response.getEntity()));
            }
            if (attempt.call().reader() instanceof ElementReader elements) {
                ApiResponse answer = opened(elements, request, response, attempt);
                open = true;
                return answer;
            }
            return attempt.call().reader().isContentPromised() || !Intermediary.isNamed(response)
                    ? read(response, attempt)
                    : unread(response, attempt);
        } finally {
            if (!open) {
                close(response);
            }
        }
    }

    // the service has said all that it promises; whatever else comes, and however, changes nothing
    private ApiResponse unread(ClassicHttpResponse response, Attempt attempt) {
        EntityUtils.consumeQuietly(response.getEntity());
        return answer(Content.NOTHING, response, attempt);
    }

    private ApiResponse read(ClassicHttpResponse response, Attempt attempt) throws PolytomicException {
        RecordedBody body = body(response, attempt);
        try {
            Content content = attempt.call().reader().read(body);
            requireTheSame(attempt.call().request(), content);
            // gives the connection back: the end of a packed body is not yet the end of what is on the wire
            body.close();
            return answer(content, response, attempt);
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

    private static void requireTheSame(ApiRequest request, Content content) throws IOException {
        for (Map.Entry<String, String> told :
                Identifiers.repeated(request.operation(), content.value()).entrySet()) {
            Object asked = request.value(told.getKey());
            if (asked != null && !told.getValue().equalsIgnoreCase(asked.toString())) {
                throw new ResponseReader.BodyException(
                        "it is about another %s, %s".formatted(told.getKey(), Excerpts.value(told.getValue())));
            }
        }
    }

    private ApiResponse opened(
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
        return answer(Content.of(elements), response, attempt);
    }

    private RecordedBody body(ClassicHttpResponse response, Attempt attempt) throws PolytomicException {
        HttpEntity entity = response.getEntity();
        try {
            return entity == null
                    ? new RecordedBody(NOTHING, 0, maxResponseSize)
                    : new RecordedBody(entity.getContent(), entity.getContentLength(), maxResponseSize);
        } catch (IOException e) {
            throw new ExceptionFactory(attempt).transport(e, true);
        }
    }

    private ApiResponse answer(Content content, ClassicHttpResponse response, Attempt attempt) {
        Header header = response.getFirstHeader(Intermediary.VERSION_HEADER);
        ApiRequest request = attempt.call().request();
        String asked = request.version().value();
        String served = header == null ? null : header.getValue();
        if (served != null && !served.equals(asked)) {
            served = Excerpts.cut(attempt.call().credentials().mask(served), LONGEST_VERSION);
        }
        if (LOG.isDebugEnabled()) {
            LOG.debug("{} was answered {} at attempt {}", request.subject(), response.getCode(), attempt.number());
        }
        warnOfAnotherVersion(asked, served);
        return new ApiResponse(content, response.getCode(), served, attempt.number());
    }

    private void warnOfAnotherVersion(String asked, String served) {
        if (served == null || served.equals(asked)) {
            return;
        }
        String shown = Excerpts.value(served);
        // whoever sends a new one each time is warned of no more
        if (versionsWarnedOf.size() < MOST_WARNINGS && versionsWarnedOf.add(asked + shown)) {
            LOG.warn(
                    "The service answers in API version {} although {} was asked for; set apiVersion to one it serves",
                    shown,
                    asked);
        }
    }

    // at once: a body that was closed has given its connection back already, any other is not worth reading on
    static void close(ClassicHttpResponse response) {
        if (response instanceof ModalCloseable closeable) {
            closeable.close(CloseMode.IMMEDIATE);
        } else {
            EntityUtils.consumeQuietly(response.getEntity());
        }
    }
}
