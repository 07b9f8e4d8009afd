package io.github.camelpolytomic.internal.connection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.apache.camel.CamelContext;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.internal.client.PolytomicClient;

/** The component's clients: one for each base URL and set of HTTP settings, created on first use. */
public final class ClientRegistry extends ServiceSupport {

    private final Supplier<CamelContext> context;
    private final LongSupplier clock;
    private final Map<HttpSettings, ClientHandle> clients = new ConcurrentHashMap<>();

    /**
     * @param context called when a client is created, because a component may get its context, or another one, later
     * @param clock returns the time in nanoseconds
     */
    public ClientRegistry(Supplier<CamelContext> context, LongSupplier clock) {
        this.context = context;
        this.clock = clock;
    }

    /** Aborts the calls that wait for their start. */
    public void endDelays() {
        clients.values().forEach(client -> client.client().endDelays("was not sent: the context is stopping"));
    }

    /** Returns the client for these settings. */
    public PolytomicClient client(HttpSettings settings) {
        ClientHandle client = clients.get(settings);
        return (client == null ? open(settings) : client).client();
    }

    /**
     * Returns the client for a call of an exchange.
     *
     * @param operation the operation
     * @param subject the operation and its target, for messages
     * @throws PolytomicTransportException if there is no client, for example because the component is stopped
     */
    public PolytomicClient client(HttpSettings settings, String operation, String subject)
            throws PolytomicTransportException {
        try {
            return client(settings);
        } catch (RuntimeException e) {
            throw new PolytomicTransportException(
                    subject + " was not sent: " + e.getMessage(), FailureDetails.beforeSending(operation), false, e);
        }
    }

    private ClientHandle open(HttpSettings settings) {
        // hold the service lock, so that no client is opened during doStop
        lock.lock();
        try {
            if (!isStarted() && !isStarting()) {
                throw new IllegalStateException("The polytomic component is not started");
            }
            return clients.computeIfAbsent(settings, missing -> {
                ClientHandle client = new ClientHandle(context.get(), missing, clock);
                ServiceHelper.startService(client);
                return client;
            });
        } finally {
            lock.unlock();
        }
    }

    public int size() {
        return clients.size();
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopService(clients.values());
        clients.clear();
    }
}
