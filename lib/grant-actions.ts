/** What a function may be granted to do with a table, and with the accounts. No scan of what names anybody (EK-7.2). */
export type TableAction = 'GetItem' | 'Query' | 'PutItem' | 'DeleteItem' | 'ConditionCheckItem' | 'BatchWriteItem';
export type PoolAction =
  | 'AdminAddUserToGroup'
  | 'AdminCreateUser'
  | 'AdminDeleteUser'
  | 'AdminGetUser'
  | 'AdminListGroupsForUser'
  | 'AdminUpdateUserAttributes'
  | 'AdminUserGlobalSignOut'
  | 'ListUsers'
  | 'ListUsersInGroup';
