package io.github.camelpolytomic.test.internal.server;

import java.time.Duration;
import java.util.Arrays;

import com.github.tomakehurst.wiremock.http.ChunkedDribbleDelay;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;

/** Sends a response, or breaks the connection. */
public interface ResponseSender {

    ResponseSender AT_ONCE = (response, shutdown) -> complete(response).build();

    ResponseSender RESET = (response, shutdown) -> reset();

    ResponseSender SILENCE = (response, shutdown) -> {
        shutdown.await(Duration.ofSeconds(90));
        return reset();
    };

    ResponseSender CUT_OFF = (response, shutdown) -> {
        byte[] half = Arrays.copyOf(response.body(), response.body().length / 2);
        // only dribbled chunks are flushed before the server notices that the promised length is not reached
        return complete(response)
                .body(half)
                .chunkedDribbleDelay(new ChunkedDribbleDelay(2, 20))
                .build();
    };

    static ResponseSender after(Duration delay) {
        return (response, shutdown) ->
                shutdown.await(delay) ? reset() : complete(response).build();
    }

    static ResponseSender preceded(Runnable action) {
        return (response, shutdown) -> {
            action.run();
            return complete(response).build();
        };
    }

    static ResponseSender dripping(Duration total) {
        return (response, shutdown) -> {
            int chunks = Math.max(1, Math.min(response.body().length, 100));
            return complete(response)
                    .chunkedDribbleDelay(new ChunkedDribbleDelay(chunks, Math.toIntExact(total.toMillis())))
                    .build();
        };
    }

    Response send(ApiResponse response, Shutdown shutdown);

    private static Response reset() {
        return Response.response().fault(Fault.CONNECTION_RESET_BY_PEER).build();
    }

    private static Response.Builder complete(ApiResponse response) {
        HttpHeaders headers = new HttpHeaders(response.headers().entrySet().stream()
                .map(header -> new HttpHeader(header.getKey(), header.getValue()))
                .toList());
        if (response.status() != 204 && response.status() != 304) {
            headers = headers.plus(new HttpHeader("Content-Length", String.valueOf(response.body().length)));
        }
        return Response.response().status(response.status()).headers(headers).body(response.body());
    }
}
