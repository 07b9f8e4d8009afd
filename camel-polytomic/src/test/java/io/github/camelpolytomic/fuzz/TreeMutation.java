package io.github.camelpolytomic.fuzz;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

/** Changes what a JSON document says, in one place of it. */
public enum TreeMutation {
    REMOVE {
        @Override
        void change(Place place, RandomGenerator random) {
            place.remove();
        }
    },
    REPLACE {
        @Override
        void change(Place place, RandomGenerator random) {
            place.set(raw(Junk.VALUES.get(random.nextInt(Junk.VALUES.size()))));
        }
    },
    NULL {
        @Override
        void change(Place place, RandomGenerator random) {
            place.set(JsonNodeFactory.instance.nullNode());
        }
    },
    TEXT {
        @Override
        void change(Place place, RandomGenerator random) {
            place.set(JsonNodeFactory.instance.textNode(Junk.TEXTS.get(random.nextInt(Junk.TEXTS.size()))));
        }
    },
    WRAP {
        @Override
        void change(Place place, RandomGenerator random) {
            place.set(
                    random.nextBoolean()
                            ? JsonNodeFactory.instance.arrayNode().add(place.value())
                            : JsonNodeFactory.instance.objectNode().set("data", place.value()));
        }
    },
    UNWRAP {
        @Override
        void change(Place place, RandomGenerator random) {
            Iterator<JsonNode> inside = place.value().elements();
            place.set(inside.hasNext() ? inside.next() : JsonNodeFactory.instance.objectNode());
        }
    },
    /** Says it twice, the second time otherwise. */
    TWICE {
        @Override
        void change(Place place, RandomGenerator random) {
            if (place.holder() instanceof ObjectNode) {
                String other = Junk.VALUES.get(random.nextInt(Junk.VALUES.size()));
                place.set(raw(place.value() + ",\"" + place.name() + "\":" + other));
            } else {
                place.set(raw(place.value() + "," + place.value()));
            }
        }
    },
    /** An element or a member more, of any kind. */
    ADD {
        @Override
        void change(Place place, RandomGenerator random) {
            JsonNode more = raw(Junk.VALUES.get(random.nextInt(Junk.VALUES.size())));
            if (place.value() instanceof ArrayNode list) {
                list.insert(random.nextInt(list.size() + 1), more);
            } else if (place.value() instanceof ObjectNode object) {
                object.set(Junk.NAMES.get(random.nextInt(Junk.NAMES.size())), more);
            }
        }
    },
    /** The value of another place, as when types are confused. */
    ELSEWHERE {
        @Override
        void change(Place place, RandomGenerator random) {
            List<Place> places = Place.allIn(place.root());
            place.set(places.get(random.nextInt(places.size())).value().deepCopy());
        }
    },
    MANY {
        @Override
        void change(Place place, RandomGenerator random) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (int i = random.nextInt(20); i > 0; i--) {
                list.add(place.value());
            }
            place.set(list);
        }
    };

    private static final Set<String> VITAL = Set.of("id", "status", "completed_at", "data", "bulk_sync_id", "schemas");

    abstract void change(Place place, RandomGenerator random);

    /** Changes one place of the document, which must be an object. */
    public void change(ObjectNode document, RandomGenerator random) {
        List<Place> places = Place.allIn(document);
        // what a run goes by is hit more often than the rest
        List<Place> vital =
                places.stream().filter(place -> VITAL.contains(place.name())).toList();
        List<Place> targets = vital.isEmpty() || random.nextBoolean() ? places : vital;
        if (!targets.isEmpty()) {
            change(targets.get(random.nextInt(targets.size())), random);
        }
    }

    private static JsonNode raw(String json) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(json));
    }

    /** A member of an object or an element of a list. */
    record Place(ObjectNode root, JsonNode holder, String name, int index) {

        static List<Place> allIn(ObjectNode root) {
            List<Place> places = new ArrayList<>();
            collect(root, root, places);
            return places;
        }

        private static void collect(ObjectNode root, JsonNode holder, List<Place> places) {
            if (holder instanceof ObjectNode object) {
                for (Map.Entry<String, JsonNode> member : object.properties()) {
                    places.add(new Place(root, holder, member.getKey(), 0));
                    collect(root, member.getValue(), places);
                }
            } else if (holder instanceof ArrayNode list) {
                for (int i = 0; i < list.size(); i++) {
                    places.add(new Place(root, holder, "", i));
                    collect(root, list.get(i), places);
                }
            }
        }

        JsonNode value() {
            return holder instanceof ObjectNode ? holder.get(name) : holder.get(index);
        }

        void set(JsonNode value) {
            if (holder instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) holder).set(index, value);
            }
        }

        void remove() {
            if (holder instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) holder).remove(index);
            }
        }
    }
}
