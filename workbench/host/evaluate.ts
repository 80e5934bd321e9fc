/** Carries out one rich API request on a workbook. */

import { HostError } from "./errors";
import { HostCollection, HostObject, clientName, members } from "./hostObject";
import { ActionType, PathType } from "./protocol";
import type { Action, ActionResult, ArgumentInfo, ObjectPath, PathIds, Request, Response } from "./protocol";
import { query } from "./query";
import { refuseNewer } from "./requirementSets";
import type { Workbook } from "./workbook";

/** The objects a request can start from. */
export interface Roots {
  readonly root: HostObject;
  /** A service by its name ("Microsoft.ExcelServices.CustomFunctions"), or null. */
  service(name: string): HostObject | null;
}

/** A failure that tests ask for: refuse at this action (counted from 0) with this error. */
export interface PlannedFailure {
  readonly action: number;
  readonly code: string;
  readonly message: string;
}

const registration = /^_(Register|Unregister)(.+)$/;

export class Evaluation {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly results: ActionResult[] = [];
  private readonly traces: number[] = [];
  /** The call that is being carried out, "Range.values", for the error's location. */
  private location = "";

  constructor(
    private readonly workbook: Workbook,
    private readonly roots: Roots,
    private readonly request: Request,
  ) {}

  /** Carries out the actions in order; stops at the first that fails. What was done before it stays done. */
  run(planned?: PlannedFailure): Response {
    let index = 0;
    try {
      for (const action of this.request.Actions) {
        if (planned?.action === index) return this.failed(planned.code, planned.message, index);
        this.act(action);
        index++;
      }
    } catch (error) {
      if (error instanceof HostError) return this.failed(error.code, error.message, index);
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return this.failed("GeneralException", `The workbench failed: ${message}`, index);
    }
    return this.done();
  }

  private done(): Response {
    return this.traces.length > 0
      ? { Results: this.results, TraceIds: this.traces }
      : { Results: this.results };
  }

  private failed(Code: string, Message: string, ActionIndex: number): Response {
    return {
      ...this.done(),
      Error: { Code, Message, Location: this.location, HttpStatusCode: 400, ActionIndex },
    };
  }

  private act(action: Action): void {
    if (action.ActionType === ActionType.Trace) {
      this.traces.push(action.Id);
      this.answer(action, null);
      return;
    }
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.answer(action, object && this.identity(object, action.ObjectPathId));
      case ActionType.Query:
        this.location = object?.type ?? "";
        this.workbook.settle();
        return this.answer(action, query(object, action.QueryInfo ?? {}));
      case ActionType.Method: {
        const value = this.call(object, action.Name, action.ArgumentInfo, action.ObjectPathId);
        return this.answer(action, value instanceof HostObject ? this.identity(value) : (value ?? null));
      }
      case ActionType.SetProperty:
        return this.set(object, action.Name, this.arguments(action.ArgumentInfo)[0]);
      case ActionType.Update: {
        const [values] = this.arguments(action.ArgumentInfo);
        for (const [name, value] of Object.entries(values as object)) this.set(object, name, value);
        return;
      }
      case ActionType.EnsureUnchanged:
        return this.answer(action, null);
      default:
        throw new HostError("ApiNotFound", `action type ${action.ActionType}`);
    }
  }

  private answer(action: Action, Value: unknown): void {
    this.results.push({ ActionId: action.Id, Value });
  }

  private readonly references = new Map<number, string>();

  private identity(object: HostObject, pathId?: number): Readonly<Record<string, unknown>> {
    const reference = pathId === undefined ? undefined : this.references.get(pathId);
    return reference === undefined ? object.identity() : { ...object.identity(), _ReferenceId: reference };
  }

  /** The object of a path; evaluated once, when the first action needs it. */
  private object(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new HostError("InvalidReference", `object path ${id}`);
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.Root:
        return this.roots.root;
      case PathType.Service: {
        const service = this.roots.service(path.Name);
        if (!service) throw new HostError("ApiNotFound", path.Name);
        return service;
      }
      case PathType.Reference:
        return this.workbook.keptAs(path.Name);
      case PathType.Null:
        return null;
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.Method:
        return this.asObject(this.call(parent, path.Name, path.ArgumentInfo), path.Name);
      case PathType.Property:
        return this.asObject(this.property(parent, path.Name), path.Name);
      case PathType.Indexer: {
        this.location = `${parent.type}.getItem`;
        if (!(parent instanceof HostCollection)) throw new HostError("ApiNotFound", this.location);
        return parent.GetItem(this.arguments(path.ArgumentInfo)[0]);
      }
      default:
        throw new HostError("ApiNotFound", `path type ${path.ObjectPathType}`);
    }
  }

  private asObject(value: unknown, name: string): HostObject | null {
    if (value === null || value instanceof HostObject) return value;
    throw new HostError("ApiNotFound", `${name} gives no object`);
  }

  private property(object: HostObject, name: string): unknown {
    const member = this.member(object, name, "property");
    this.workbook.settle();
    return (object as unknown as Record<string, unknown>)[member.name];
  }

  private call(object: HostObject | null, name: string, info?: ArgumentInfo, pathId?: number): unknown {
    if (object === null && name === "_KeepReference") return null;
    if (object === null) throw new HostError("ItemNotFound", `${clientName(name)} on a null object`);
    if (name === "_KeepReference") return this.keep(object, pathId);
    const event = registration.exec(name);
    if (event) return this.register(object, event[2]!, event[1] === "Unregister");
    const member = this.member(object, name, "method");
    const method = (object as unknown as Record<string, (...args: unknown[]) => unknown>)[member.name]!;
    return method.apply(object, this.arguments(info));
  }

  private keep(object: HostObject, pathId: number | undefined): null {
    if (pathId !== undefined) this.references.set(pathId, this.workbook.keep(object));
    return null;
  }

  private register(object: HostObject, name: string, end: boolean): null {
    this.location = `${object.type}.${name}`;
    const type = object.events[name.replace(/Event$/, "").replace(/^Event/, "")];
    if (type === undefined) throw new HostError("ApiNotFound", `event ${object.type}.${name}`);
    if (end) this.workbook.events.unregister(type, object.eventTarget());
    else this.workbook.events.register(type, object.eventTarget());
    return null;
  }

  private set(object: HostObject | null, name: string, value: unknown): void {
    if (object === null) throw new HostError("ItemNotFound", `${clientName(name)} of a null object`);
    const member = this.member(object, name, "property");
    if (!member.writable) throw new HostError("ApiNotFound", `${this.location} cannot be set`);
    (object as unknown as Record<string, unknown>)[member.name] = value;
  }

  private member(
    object: HostObject,
    name: string,
    kind: "property" | "method",
  ): { name: string; writable: boolean } {
    this.location = `${object.type}.${clientName(name)}`;
    const member = members(object).get(name.toLowerCase());
    if (member?.kind !== kind) throw new HostError("ApiNotFound", this.location);
    refuseNewer(this.workbook.sets, object.type, member.name);
    return member;
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, i) => this.argument(argument, ids[i] ?? 0));
  }

  private argument(value: unknown, id: number | PathIds): unknown {
    if (typeof id === "number" && id !== 0) return this.object(id);
    if (Array.isArray(value)) {
      if (typeof id === "number") return value;
      return value.map((entry: unknown, i) => this.argument(entry, id[i] ?? 0));
    }
    return this.withObjects(value);
  }

  /** Client objects within plain ones stand there as `{_ObjectPathId}`. */
  private withObjects(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const stands = (value as { _ObjectPathId?: number })._ObjectPathId;
    if (typeof stands === "number") return this.object(stands);
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, this.withObjects(part)]));
  }
}
