package io.github.camelpolytomic.internal.client.failure;

import java.io.IOException;
import java.time.Duration;

import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;

/** A proxy refuses to connect to the service: nothing was sent. HttpClient hands its answer out as if it were the service's. */
public final class ProxyRefusal extends NotSentException {

    private static final long serialVersionUID = 1L;

    private static final String TUNNEL = "polytomic.tunnel";

    private final transient Duration retryAfter;

    private ProxyRefusal(HttpHost proxy, HttpResponse response) {
        super("the proxy %s refused to connect to the service, with status %s".formatted(proxy, response.getCode()));
        this.retryAfter = ExceptionFactory.retryAfter(response);
    }

    /** Makes it of an answer that comes although nothing was sent beyond the proxy. */
    public static void detect(HttpClientBuilder builder) {
        String connect = ChainElement.CONNECT.name();
        builder.addExecInterceptorBefore(connect, "proxy-refusal", ProxyRefusal::beforeConnecting)
                .addExecInterceptorAfter(connect, "tunnel-open", ProxyRefusal::afterConnecting);
    }

    private static ClassicHttpResponse beforeConnecting(
            ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain) throws IOException, HttpException {
        ClassicHttpResponse response;
        try {
            response = chain.proceed(request, scope);
        } catch (IOException e) {
            throw isOnTheWay(scope) ? new NotSentException(e) : e;
        }
        if (isOnTheWay(scope)) {
            throw new ProxyRefusal(scope.route.getProxyHost(), response);
        }
        return response;
    }

    private static boolean isOnTheWay(ExecChain.Scope scope) {
        return scope.route.isTunnelled() && scope.clientContext.getAttribute(TUNNEL) == null;
    }

    private static ClassicHttpResponse afterConnecting(
            ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain) throws IOException, HttpException {
        if (scope.route.isTunnelled()) {
            scope.clientContext.setAttribute(TUNNEL, "open");
        }
        return chain.proceed(request, scope);
    }

    /** How long the proxy asks to wait; {@code null} when it does not. */
    Duration retryAfter() {
        return retryAfter;
    }
}
