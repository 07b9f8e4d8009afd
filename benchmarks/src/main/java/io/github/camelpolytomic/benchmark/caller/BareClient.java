package io.github.camelpolytomic.benchmark.caller;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.util.Timeout;

import io.github.camelpolytomic.benchmark.service.Body;
import io.github.camelpolytomic.benchmark.service.Executions;
import io.github.camelpolytomic.benchmark.service.Service;
import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;

/**
 * The least that a call can cost with this HTTP client and these records: the client as camel-http builds it, with no
 * more than the component leaves switched on, and a Jackson reader on the response stream.
 */
public final class BareClient implements Caller {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final CloseableHttpClient http;
    private final URI uri;
    private final ObjectReader reader = MAPPER.readerFor(Envelope.class);
    private final ObjectReader pages = MAPPER.readerFor(Executions.PageEnvelope.class);

    /** With as many connections as this at most. */
    public BareClient(Body body, int connections) {
        this.uri = URI.create(Service.url() + body.path());
        this.http = HttpClients.custom()
                .setConnectionManager(pool(connections))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.ofSeconds(10))
                        .setResponseTimeout(Timeout.ofSeconds(60))
                        .build())
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    private static PoolingHttpClientConnectionManager pool(int connections) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(connections)
                .setMaxConnTotal(connections)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(10))
                        .setSocketTimeout(Timeout.ofSeconds(60))
                        .build())
                .build();
    }

    @Override
    public BulkSource call() throws IOException {
        return http.execute(request(uri), this::read);
    }

    /** All executions, page by page. */
    public List<BulkSyncExecution> executions(Executions list) throws IOException {
        List<BulkSyncExecution> all = new ArrayList<>();
        executions(list, all::add);
        return all;
    }

    /** Each execution as soon as its page is there. */
    public void executions(Executions list, Consumer<? super BulkSyncExecution> each) throws IOException {
        for (String token = ""; token != null; ) {
            URI page = URI.create(Service.url() + list.path(token));
            Executions.PageEnvelope read = http.execute(request(page), this::readPage);
            read.data().forEach(each);
            token = read.pagination().next_page_token();
        }
    }

    private static HttpGet request(URI target) {
        HttpGet request = new HttpGet(target);
        request.addHeader(HttpHeaders.ACCEPT, Service.ACCEPT);
        request.addHeader(HttpHeaders.AUTHORIZATION, Service.AUTHORIZATION);
        request.addHeader(Service.VERSION_HEADER, Service.VERSION);
        return request;
    }

    private BulkSource read(ClassicHttpResponse response) throws IOException, HttpException {
        Envelope envelope = content(response, reader);
        return envelope.data();
    }

    private Executions.PageEnvelope readPage(ClassicHttpResponse response) throws IOException, HttpException {
        return content(response, pages);
    }

    private static <T> T content(ClassicHttpResponse response, ObjectReader reader) throws IOException, HttpException {
        if (response.getCode() != 200) {
            throw new HttpException("Status " + response.getCode());
        }
        return reader.readValue(response.getEntity().getContent());
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
