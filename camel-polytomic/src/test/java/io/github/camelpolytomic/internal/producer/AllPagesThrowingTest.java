package io.github.camelpolytomic.internal.producer;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import org.apache.camel.AsyncProducer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.internal.client.CallExecutor;
import io.github.camelpolytomic.internal.client.ClientExecutors;
import io.github.camelpolytomic.internal.client.PolytomicClient;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.json.Content;
import io.github.camelpolytomic.internal.json.OutputForm;
import io.github.camelpolytomic.option.Paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Anything thrown while responses are processed, including a JVM error, ends the exchange exactly once. */
class AllPagesThrowingTest extends PolytomicTestSupport {

    private static final Error NO_HEAP = new OutOfMemoryError("no room");

    @Test
    void whoseElementsCannotBeTakenOverEnds() {
        List<Object> page = new AbstractList<>() {
            @Override
            public Object get(int index) {
                throw NO_HEAP;
            }

            @Override
            public int size() {
                return 1;
            }
        };

        assertThat(catchThrowable(() -> list(OutputForm.RECORD, page)).getCause())
                .isSameAs(NO_HEAP);
    }

    @Test
    void whoseTextCannotBePutTogetherEnds() {
        Object element = new Object() {
            @Override
            public String toString() {
                throw NO_HEAP;
            }
        };

        assertThat(catchThrowable(() -> list(OutputForm.JSON, List.of(element))).getCause())
                .isSameAs(NO_HEAP);
    }

    @ParameterizedTest
    @EnumSource(Paging.class)
    void whoseMessageCannotTakeItEnds(Paging paging) throws Exception {
        Endpoint endpoint = context.getEndpoint("polytomic:listBulkSyncs?paging=" + paging);
        Exchange exchange = endpoint.createExchange();
        exchange.setMessage(new DefaultMessage(context) {
            @Override
            public void setBody(Object body) {
                throw NO_HEAP;
            }
        });
        CompletableFuture<Exchange> ended = new CompletableFuture<>();
        try (AsyncProducer producer = endpoint.createAsyncProducer()) {
            producer.start();
            producer.process(exchange, doneSync -> ended.complete(exchange));
        }

        assertThat((Throwable) ended.get(20, TimeUnit.SECONDS).getException()).hasCause(NO_HEAP);
    }

    private ApiResponse list(OutputForm form, List<?> page) throws ExecutionException, InterruptedException {
        // as on a thread of the pool, where exceptions after the end are lost
        CallExecutor executor = (call, delay, callback) -> swallowing(callback).accept(answer(page), null);
        CompletableFuture<ApiResponse> ended = new CompletableFuture<>();
        new AllPages(form, 1, Integer.MAX_VALUE).run(null, client(), executor, (answer, failure) -> {
            if (failure == null) {
                ended.complete(answer);
            } else {
                ended.completeExceptionally(failure);
            }
        });
        assertThat(ended).isDone();
        return ended.get();
    }

    private static BiConsumer<ApiResponse, Throwable> swallowing(BiConsumer<ApiResponse, Throwable> callback) {
        return (answer, failure) -> {
            try {
                callback.accept(answer, failure);
            } catch (RuntimeException | Error e) {
                // the exception is lost
            }
        };
    }

    private static PolytomicClient client() {
        ExecutorService unused = ForkJoinPool.commonPool();
        return new PolytomicClient(null, new ClientExecutors(unused, unused, unused, null, System::nanoTime), 1);
    }

    private static ApiResponse answer(List<?> page) {
        return new ApiResponse(new Content(page, "", Map.of()), 200, null, 1);
    }
}
