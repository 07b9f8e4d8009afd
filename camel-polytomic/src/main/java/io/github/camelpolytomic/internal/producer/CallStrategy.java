package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

import io.github.camelpolytomic.internal.client.CallExecutor;
import io.github.camelpolytomic.internal.client.PolytomicClient;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.json.Content;

/** What is done for one exchange: a call as a rule, several where the operation or the endpoint asks for it. */
@FunctionalInterface
interface CallStrategy {

    /** One call. */
    CallStrategy ONE_CALL = (call, client, caller, whenDone) -> caller.make(call, Duration.ZERO, whenDone);

    /** One call, whose answer is handed out element by element. */
    static CallStrategy streaming(Function<ApiResponse, StreamingBody.Source> source) {
        return (call, client, caller, whenDone) -> caller.make(call, Duration.ZERO, (answer, failure) -> {
            if (failure != null) {
                whenDone.accept(null, failure);
                return;
            }
            ApiResponse streamed;
            try {
                Content body = new Content(new StreamingBody(source.apply(answer)), "", Map.of());
                streamed = new ApiResponse(body, answer.statusCode(), answer.servedVersion(), answer.attempts());
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
    void run(Call call, PolytomicClient client, CallExecutor caller, BiConsumer<ApiResponse, Throwable> whenDone);
}
