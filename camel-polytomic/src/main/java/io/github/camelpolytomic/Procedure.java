package io.github.camelpolytomic;

import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

import io.github.camelpolytomic.client.Answer;
import io.github.camelpolytomic.client.Call;
import io.github.camelpolytomic.client.Caller;
import io.github.camelpolytomic.client.Content;
import io.github.camelpolytomic.client.PolytomicClient;

/** What is done for one exchange: a call as a rule, several where the operation or the endpoint asks for it. */
@FunctionalInterface
interface Procedure {

    /** One call. */
    Procedure ONE_CALL = (call, client, caller, whenDone) -> caller.make(call, Duration.ZERO, whenDone);

    /** One call, whose answer is handed out element by element. */
    static Procedure streaming(Function<Answer, StreamedBody.Source> source) {
        return (call, client, caller, whenDone) -> caller.make(call, Duration.ZERO, (answer, failure) -> {
            if (failure != null) {
                whenDone.accept(null, failure);
                return;
            }
            Answer streamed;
            try {
                Content body = new Content(new StreamedBody(source.apply(answer)), "", Map.of());
                streamed = new Answer(body, answer.statusCode(), answer.servedVersion(), answer.attempts());
            } catch (RuntimeException | Error e) {
                whenDone.accept(null, e);
                return;
            }
            whenDone.accept(streamed, null);
        });
    }

    /**
     * Begins with this call.
     *
     * @param caller how calls are to be made until the exchange goes on
     * @param whenDone gets the answer or what went wrong, exactly once
     */
    void run(Call call, PolytomicClient client, Caller caller, BiConsumer<Answer, Throwable> whenDone);
}
