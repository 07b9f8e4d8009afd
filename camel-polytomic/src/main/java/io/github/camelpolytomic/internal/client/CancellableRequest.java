package io.github.camelpolytomic.internal.client;

import java.util.concurrent.atomic.AtomicMarkableReference;

import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

import io.github.camelpolytomic.internal.client.call.BaseUrl;

/**
 * A request that another thread can cancel while it waits for a connection, is sent, or receives its response.
 *
 * <p>HttpClient's own class parses a {@code java.net.URI} for each request, a tenth of the allocations of a small call.
 */
final class CancellableRequest extends BasicClassicHttpRequest implements CancellableDependency {

    private static final long serialVersionUID = 1L;

    // marked: cancelled
    private final transient AtomicMarkableReference<Cancellable> dependency =
            new AtomicMarkableReference<>(null, false);

    CancellableRequest(String method, BaseUrl baseUrl, String path, Header... headers) {
        super(method, baseUrl.host().getSchemeName(), baseUrl.authority(), baseUrl.path(path));
        setHeaders(headers);
    }

    @Override
    public void setDependency(Cancellable cancellable) {
        Cancellable current = dependency.getReference();
        if (!dependency.compareAndSet(current, cancellable, false, false)) {
            cancellable.cancel();
        }
    }

    @Override
    public boolean cancel() {
        while (!dependency.isMarked()) {
            Cancellable current = dependency.getReference();
            if (dependency.compareAndSet(current, current, false, true)) {
                if (current != null) {
                    current.cancel();
                }
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isCancelled() {
        return dependency.isMarked();
    }
}
