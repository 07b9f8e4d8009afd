package io.github.camelpolytomic.client;

import java.io.IOException;
import java.time.Duration;

import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;

/** A proxy refuses to connect to the service: nothing was sent. HttpClient hands its answer out as if it were the service's. */
public final class ProxyRefusal extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Duration retryAfter;

    private ProxyRefusal(HttpHost proxy, HttpResponse response) {
        super("the proxy %s refused to connect to the service, with status %s".formatted(proxy, response.getCode()));
        this.retryAfter = Failures.retryAfter(response);
    }

    /** Makes it of the proxy's answer; to stand before the part of HttpClient that connects. */
    public static final class Detector implements ExecChainHandler {

        @Override
        public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
                throws IOException, HttpException {
            ClassicHttpResponse response = chain.proceed(request, scope);
            // a tunnel that was opened has led to a TLS session, which no answer of the service comes before
            if (scope.route.isTunnelled() && scope.clientContext.getSSLSession() == null) {
                throw new ProxyRefusal(scope.route.getProxyHost(), response);
            }
            return response;
        }
    }

    /** How long the proxy asks to wait; {@code null} when it does not. */
    Duration retryAfter() {
        return retryAfter;
    }
}
