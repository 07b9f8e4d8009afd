package io.github.camelpolytomic;

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

import io.github.camelpolytomic.client.Answer;
import io.github.camelpolytomic.client.Caller;
import io.github.camelpolytomic.client.Content;
import io.github.camelpolytomic.client.Form;
import io.github.camelpolytomic.client.PolytomicClient;
import io.github.camelpolytomic.client.Workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Whatever is thrown when the answers are there, an error of the JVM included, the exchange ends with it, once. */
class ThrowingListTest extends PolytomicTestSupport {

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

        assertThat(catchThrowable(() -> list(Form.RECORD, page)).getCause()).isSameAs(NO_HEAP);
    }

    @Test
    void whoseTextCannotBePutTogetherEnds() {
        Object element = new Object() {
            @Override
            public String toString() {
                throw NO_HEAP;
            }
        };

        assertThat(catchThrowable(() -> list(Form.JSON, List.of(element))).getCause())
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

    private Answer list(Form form, List<?> page) throws ExecutionException, InterruptedException {
        // as a call on a thread of the pool does: nobody hears of what is thrown behind its end
        Caller caller = (call, delay, whenDone) -> swallowing(whenDone).accept(answer(page), null);
        CompletableFuture<Answer> ended = new CompletableFuture<>();
        new WholeList(form, 1, Integer.MAX_VALUE).run(null, client(), caller, (answer, failure) -> {
            if (failure == null) {
                ended.complete(answer);
            } else {
                ended.completeExceptionally(failure);
            }
        });
        assertThat(ended).isDone();
        return ended.get();
    }

    private static BiConsumer<Answer, Throwable> swallowing(BiConsumer<Answer, Throwable> whenDone) {
        return (answer, failure) -> {
            try {
                whenDone.accept(answer, failure);
            } catch (RuntimeException | Error e) {
                // nobody hears of it
            }
        };
    }

    private static PolytomicClient client() {
        ExecutorService unused = ForkJoinPool.commonPool();
        return new PolytomicClient(null, new Workers(unused, unused, unused, null, System::nanoTime), 1);
    }

    private static Answer answer(List<?> page) {
        return new Answer(new Content(page, "", Map.of()), 200, null, 1);
    }
}
