"""Accounts and groups: who keeps them gives nobody, himself or herself included, more than he or she may do."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, Permission, User
from django.db.models import QuerySet
from django.http import HttpRequest

from statements.admin.editors import editor

ABOVE = ("is_superuser", "user_permissions")
"""What only a superuser gives, on top of groups."""

OWN = ("is_active", "is_staff", "groups")
"""What nobody but a superuser changes of his or her own account."""


def own_permissions(user: User) -> QuerySet[Permission]:
    """Those the account has, by itself or through its groups, also while it is switched off."""
    given = Permission.objects.filter(user=user) | Permission.objects.filter(group__user=user)
    return Permission.objects.filter(pk__in=given.order_by().values("pk")).select_related("content_type")


def beyond(user: User) -> QuerySet[Permission]:
    return Permission.objects.exclude(pk__in=own_permissions(user).order_by().values("pk"))


def within_reach(user: User) -> QuerySet[Group]:
    """The groups that give nothing the user lacks."""
    return Group.objects.exclude(pk__in=Group.objects.filter(permissions__in=beyond(user)).order_by().values("pk"))


def may_do_all(user: User, other: User) -> bool:
    """Whoever sets another's password can act as that person, so it takes all that person may do."""
    if other.is_superuser:
        return False
    return not own_permissions(other).filter(pk__in=beyond(user).order_by().values("pk")).exists()


admin.site.unregister([User, Group])


@admin.register(User)
class AccountAdmin(UserAdmin):
    list_display = ["username", "first_name", "last_name", "email", "in_groups", "is_active", "last_login"]
    list_filter = ["is_active", "is_superuser", "groups"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        queryset: QuerySet[User] = super().get_queryset(request).prefetch_related("groups")
        return queryset

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        fields = list(super().get_readonly_fields(request, obj))
        if not editor(request).is_superuser:
            fields += [*ABOVE, *(OWN if obj and obj.pk == request.user.pk else ())]
        return fields

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        allowed = bool(super().has_change_permission(request, obj))
        return allowed and (obj is None or editor(request).is_superuser or may_do_all(editor(request), obj))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Accounts are switched off: the history goes on naming them."""
        return editor(request).is_superuser and bool(super().has_delete_permission(request, obj))

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "groups" and not editor(request).is_superuser:
            kwargs["queryset"] = within_reach(editor(request))
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    @admin.display(description="groups")
    def in_groups(self, user: User) -> str:
        return ", ".join(group.name for group in user.groups.all())


@admin.register(Group)
class AccountGroupAdmin(GroupAdmin):
    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        allowed, user = bool(super().has_change_permission(request, obj)), editor(request)
        if obj is None or user.is_superuser:
            return allowed
        mine = user.groups.filter(pk=obj.pk).exists()
        return allowed and not mine and within_reach(user).filter(pk=obj.pk).exists()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return editor(request).is_superuser and bool(super().has_delete_permission(request, obj))

    def formfield_for_manytomany(self, db_field: Any, request: Any = None, **kwargs: Any) -> Any:
        field: Any = super().formfield_for_manytomany(db_field, request, **kwargs)
        if db_field.name == "permissions" and field and not editor(request).is_superuser:
            field.queryset = own_permissions(editor(request))
        return field
