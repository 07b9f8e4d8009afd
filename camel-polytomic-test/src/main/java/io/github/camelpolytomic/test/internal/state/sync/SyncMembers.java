package io.github.camelpolytomic.test.internal.state.sync;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.state.organization.Actor;

/** The members of a sync: its settings, unknown members, and who created and updated it when. */
public final class SyncMembers {

    private static final Set<String> KNOWN = known();

    private ObjectNode members = SyncSettings.defaults();

    public synchronized ObjectNode all() {
        return members;
    }

    synchronized JsonNode get(String name) {
        return members.path(name);
    }

    synchronized void set(String name, JsonNode value) {
        members = Json.with(members, name, value);
    }

    /** Replaces the settings; an unknown member stays only if the body repeats it. */
    synchronized void replace(ObjectNode settings, RequestBody body) {
        ObjectNode replaced = settings.deepCopy();
        members.properties().forEach(member -> {
            String name = member.getKey();
            if (isStamp(name)) {
                replaced.set(name, member.getValue());
            } else if (!KNOWN.contains(name) && body.has(name)) {
                replaced.set(name, body.json().get(name));
            }
        });
        members = replaced;
    }

    synchronized void created(Instant now, Actor actor, String organizationId) {
        ObjectNode stamped = members.deepCopy().put("organization_id", organizationId);
        stamped.put("created_at", now.toString()).set("created_by", actor.json());
        stamped.put("updated_at", now.toString()).set("updated_by", actor.json());
        members = stamped;
    }

    synchronized void updated(Instant now) {
        members = members.deepCopy().put("updated_at", now.toString());
    }

    private static boolean isStamp(String name) {
        return Set.of("organization_id", "created_at", "created_by", "updated_at", "updated_by")
                .contains(name);
    }

    private static Set<String> known() {
        Set<String> names = new HashSet<>();
        SyncSettings.defaults().fieldNames().forEachRemaining(names::add);
        return names;
    }
}
