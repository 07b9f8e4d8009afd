package io.github.camelpolytomic.test;

import java.time.Duration;
import java.util.Arrays;

import com.github.tomakehurst.wiremock.http.ChunkedDribbleDelay;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;

/** How an answer gets onto the wire, or does not. */
interface Delivery {

    Delivery AT_ONCE = (answer, closing) -> complete(answer).build();

    Delivery RESET = (answer, closing) -> reset();

    Delivery SILENCE = (answer, closing) -> {
        closing.comesWithin(Duration.ofSeconds(90));
        return reset();
    };

    Delivery CUT_OFF = (answer, closing) -> {
        byte[] half = Arrays.copyOf(answer.body(), answer.body().length / 2);
        // only dribbled chunks are flushed before the server notices that the promised length is not reached
        return complete(answer)
                .body(half)
                .chunkedDribbleDelay(new ChunkedDribbleDelay(2, 20))
                .build();
    };

    static Delivery after(Duration delay) {
        return (answer, closing) ->
                closing.comesWithin(delay) ? reset() : complete(answer).build();
    }

    static Delivery preceded(Runnable action) {
        return (answer, closing) -> {
            action.run();
            return complete(answer).build();
        };
    }

    static Delivery dripping(Duration total) {
        return (answer, closing) -> {
            int chunks = Math.max(1, Math.min(answer.body().length, 100));
            return complete(answer)
                    .chunkedDribbleDelay(new ChunkedDribbleDelay(chunks, Math.toIntExact(total.toMillis())))
                    .build();
        };
    }

    Response send(Answer answer, ClosingTime closing);

    private static Response reset() {
        return Response.response().fault(Fault.CONNECTION_RESET_BY_PEER).build();
    }

    private static Response.Builder complete(Answer answer) {
        HttpHeaders headers = new HttpHeaders(answer.headers().entrySet().stream()
                .map(header -> new HttpHeader(header.getKey(), header.getValue()))
                .toList());
        if (answer.status() != 204 && answer.status() != 304) {
            headers = headers.plus(new HttpHeader("Content-Length", String.valueOf(answer.body().length)));
        }
        return Response.response().status(answer.status()).headers(headers).body(answer.body());
    }
}
