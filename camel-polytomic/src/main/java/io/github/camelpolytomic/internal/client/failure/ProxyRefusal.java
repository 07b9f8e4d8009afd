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

/**
 * A proxy refused to connect to the service, and nothing was sent. HttpClient returns its response as if it were the
 * service's.
 */
public final class ProxyRefusal extends NotSentException {

    private static final long serialVersionUID = 1L;

    private static final String TUNNEL = "polytomic.tunnel";

    private final transient Duration retryAfter;

    private ProxyRefusal(HttpHost proxy, HttpResponse response) {
        super("the proxy %s refused to connect to the service, with status %s".formatted(proxy, response.getCode()));
        this.retryAfter = ExceptionFactory.retryAfter(response);
    }

    /** Installs interceptors that detect a response to CONNECT in place of the service's. */
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
            throw isConnecting(scope) ? new NotSentException(e) : e;
        }
        if (isConnecting(scope)) {
            throw new ProxyRefusal(scope.route.getProxyHost(), response);
        }
        return response;
    }

    private static boolean isConnecting(ExecChain.Scope scope) {
        return scope.route.isTunnelled() && scope.clientContext.getAttribute(TUNNEL) == null;
    }

    private static ClassicHttpResponse afterConnecting(
            ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain) throws IOException, HttpException {
        if (scope.route.isTunnelled()) {
            scope.clientContext.setAttribute(TUNNEL, "open");
        }
        return chain.proceed(request, scope);
    }

    /** The proxy's {@code Retry-After}; {@code null} if absent. */
    Duration retryAfter() {
        return retryAfter;
    }
}
