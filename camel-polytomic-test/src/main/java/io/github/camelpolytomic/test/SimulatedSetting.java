package io.github.camelpolytomic.test;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/**
 * A setting of a destination: its default, whether it is required, or a group of settings.
 *
 * <pre>{@code
 * SimulatedSetting.named("advanced").item(SimulatedSetting.named("batch_size").defaultValue("5000"))
 * }</pre>
 *
 * @param name the key of the setting
 * @param defaultValue the default: a string, a number or a boolean
 * @param required whether a sync must set it
 * @param items the settings of the group; empty for a plain setting
 */
public record SimulatedSetting(String name, Object defaultValue, boolean required, List<SimulatedSetting> items) {

    public SimulatedSetting {
        items = List.copyOf(items);
    }

    /** An optional setting with an empty default. */
    public static SimulatedSetting named(String name) {
        return new SimulatedSetting(name, "", false, List.of());
    }

    /** The value when a sync does not set it. */
    public SimulatedSetting defaultValue(Object value) {
        return new SimulatedSetting(name, value, required, items);
    }

    /** Makes the setting required. */
    public SimulatedSetting mandatory() {
        return new SimulatedSetting(name, defaultValue, true, items);
    }

    /** Adds a setting to the group; a setting with items is a group and has no default of its own. */
    public SimulatedSetting item(SimulatedSetting item) {
        return new SimulatedSetting(
                name,
                defaultValue,
                required,
                Stream.concat(items.stream(), Stream.of(item)).toList());
    }

    ObjectNode json() {
        if (items.isEmpty()) {
            ObjectNode plain = Json.object();
            plain.set("default", Json.of(defaultValue));
            return plain.putNull("items").put("required", required);
        }
        ObjectNode group = Json.object();
        ObjectNode members = group.putObject("items");
        items.forEach(item -> members.set(item.name, item.json()));
        return group;
    }
}
