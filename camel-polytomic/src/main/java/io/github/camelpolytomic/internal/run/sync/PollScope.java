package io.github.camelpolytomic.internal.run.sync;

import io.github.camelpolytomic.internal.client.PolytomicClient;
import io.github.camelpolytomic.internal.client.call.Credentials;
import io.github.camelpolytomic.internal.operation.ApiVersion;

/**
 * The syncs that one poller serves: those of one kind in one account and API version.
 *
 * @param kind the class of the {@link SyncService}
 */
public record PollScope(Class<?> kind, PolytomicClient client, Credentials credentials, ApiVersion version) {}
